using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Evidence;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Material;

/// <summary>
/// What answers one reason of a denial or one question of a payer: the clinic's own answer, and what the record holds on its
/// subject by the table <c>packs/phrasebooks/answers.yaml</c>.
/// </summary>
internal static class PointKnowledge
{
    private const int MostResults = 3;

    private static readonly Lazy<IReadOnlyList<Subject>> Subjects = new(() =>
    [
        .. Packs.Yaml("phrasebooks/answers.yaml")["subjects"].Items.Select(subject => new Subject(
            [.. (subject.Find("words")?.Texts ?? []).Select(UsualTests.Plain)], subject.Find("codes")?.Texts ?? [], subject["answer"].Texts, subject.Find("documents")?.Texts ?? [])),
    ]);

    /// <summary>Gathers it for a reason of the denial.</summary>
    public static Knowledge Of(Draft draft, DenialReason reason, int index)
    {
        var id = BriefFacts.Id("denial.reasons", index);
        var known = new Knowledge(draft.Knowledge)
            .With("point.code", reason.Code, id)
            .With("point.text", Quoted(reason.Text), id)
            .With("point.own-answer", Sentences(reason.Answer), id);
        return Answered(draft, known, reason.Text, reason.Code);
    }

    /// <summary>Gathers it for a question of the payer.</summary>
    public static Knowledge Of(Draft draft, string ask, int index) =>
        Answered(draft, new Knowledge(draft.Knowledge).With("point.text", Quoted(ask), BriefFacts.Id("request.asks", index)), ask, null);

    private static Knowledge Answered(Draft draft, Knowledge known, string? text, string? code)
    {
        // The clinic's own answer stands alone: what we found beside it would only water it down.
        if (known.Find("point.own-answer") is { } own)
        {
            return known.With("point.answer", own);
        }

        var plain = $" {UsualTests.Plain(text ?? "")} ";
        var subjects = Subjects.Value.Where(subject => subject.IsOf(plain, code)).ToList();
        bool Is(string answer) => subjects.Exists(subject => subject.Answer.Contains(answer));

        var brief = draft.Brief;
        known.With("point.trials", Is("trials") ? Grammar.List([.. brief.Trials.Select((trial, i) => (trial, i)).Where(entry => entry.trial.Outcome is not (TrialOutcome.Contraindicated or TrialOutcome.Declined)).OrderBy(entry => entry.trial.Start ?? entry.trial.End ?? PartialDate.Of(9999)).Select(entry => Trial(entry.trial, entry.i)).OfType<Known>()]) : null)
            .With("point.results", Grammar.List([.. Results(draft, text, Is("results"))]))
            .With("point.drugs", Grammar.List([.. draft.Evidence.DrugsIn(text).Select(drug => Known.Of(Casing.Within(Casing.ChartName(drug.What.Text)) + (drug.Detail is { Length: <= 60 } dose ? $" ({dose})" : ""), drug.Id)).OfType<Known>()]))
            .With("point.goals", Is("goals") ? draft.Knowledge.Find("goals") : null)
            .With("point.diagnoses", Is("diagnoses") ? draft.Knowledge.Find("conditions.coded") : null)
            .With("point.citations", Is("citations") ? Grammar.List([.. brief.Citations.Select((citation, i) => Known.Of(CitationKnowledge.SourceOf(citation), BriefFacts.Id("citations", i))).OfType<Known>()]) : null)
            .With("point.terms", Is("terms") ? Grammar.List([.. brief.Items.Select(Terms).OfType<Known>()]) : null)
            .With("point.documents", Grammar.List([.. Documents(brief, plain, subjects)]));
        foreach (var name in (ReadOnlySpan<string>)["point.own-answer", "point.trials", "point.results", "point.goals", "point.diagnoses", "point.citations", "point.terms", "point.drugs", "point.documents"])
        {
            known.With("point.answer", known.Find(name));
        }

        return known;
    }

    private static string? Quoted(string? words) => words?.Trim() is not { Length: > 0 } text ? null : text[^1] is '.' or '?' or '!' ? text : text + ".";

    private static string? Sentences(string? answer) => string.IsNullOrWhiteSpace(answer) ? null : Casing.Sentence(answer.Trim().TrimEnd('.'));

    private static Known? Trial(Trial trial, int index) => trial.Treatment is null ? null :
        Known.Of(Grammar.AsOne(TrialKnowledge.NameOf(trial)) + (Grammar.Period(trial.Start, trial.End) is { } period ? $" {period}" : ""), BriefFacts.Id("trials", index));

    private static IEnumerable<Known> Results(Draft draft, string? text, bool all)
    {
        var asked = UsualTests.Table.NamedIn(text);
        return draft.Evidence.Results.Where(series => all || (asked is not null && asked == series.Test)).Take(MostResults)
            .Select(series => Known.Of($"{Grammar.WithArticle(series.Name)} of {ResultKnowledge.Said(series)} {Grammar.On(series.Newest.Date)}", series.Now)).OfType<Known>();
    }

    private static Known? Terms(RequestedItem item, int index)
    {
        var parts = new[] { item.Dose, item.Frequency, item.Quantity is { } count ? Grammar.Quantity(count, item.Unit) : null, CalendarSpan.Parse(item.Duration) is { } span ? $"for {span}" : null, item.Start is { } start ? $"starting {Grammar.On(start)}" : null }.OfType<string>().ToList();
        return parts.Count == 0 ? null : Known.Of($"{Casing.Within(item.Label)} ({string.Join("; ", parts)})", BriefFacts.Id("items", index));
    }

    private static IEnumerable<Known> Documents(Brief brief, string plain, List<Subject> subjects)
    {
        for (var i = 0; i < brief.Documents.Count; i++)
        {
            var document = brief.Documents[i];
            var kind = document.Kind ?? "";
            var isAsked = subjects.Exists(subject => subject.Documents.Contains(kind))
                || (kind.Length > 0 && plain.Contains($" {UsualTests.Plain(kind)}", StringComparison.Ordinal))
                || (ChartEvidence.Significant(document.Title) is { Count: > 0 } title && title.Overlaps(ChartEvidence.Significant(plain)));
            if (isAsked && kind != "denial-notice" && DocumentTitle.Of(document) is { } name)
            {
                yield return new Known($"{Casing.Within(name)}{(document.Date is { } date ? $" ({date.InWords()})" : "")}", [BriefFacts.Id("documents", i)]);
            }
        }
    }

    private sealed record Subject(IReadOnlyList<string> Words, IReadOnlyList<string> Codes, IReadOnlyList<string> Answer, IReadOnlyList<string> Documents)
    {
        public bool IsOf(string plain, string? code) =>
            (code is not null && Codes.Any(known => code.EndsWith("-" + known, StringComparison.OrdinalIgnoreCase) || code == known)) || Words.Any(word => plain.Contains($" {word}", StringComparison.Ordinal));
    }
}
