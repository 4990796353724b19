using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>A diagnosis is present: by code or heading of codes, or by the words of its name.</summary>
internal sealed record DiagnosisKind(IReadOnlyList<string> Codes, IReadOnlyList<Phrase> Names, bool FromChart, bool FromBrief) : ICriterionKind
{
    // A disease that is over is no disease that is present.
    private static readonly string[] Over = ["resolved", "inactive", "remission"];

    private readonly FactKind[] kinds = [.. FromBrief ? [FactKind.Diagnosis] : Array.Empty<FactKind>(), .. FromChart ? [FactKind.Condition] : Array.Empty<FactKind>()];
    private readonly Named named = new(Names, [], []);

    public string Field => "diagnoses";

    public string InWords => $"a diagnosis{(FromChart && FromBrief ? "" : FromChart ? " of the chart" : " of the letter")}: {Words.Or(Names.Select(phrase => phrase.Text).Concat(Codes))}";

    public static DiagnosisKind Read(PackNode node)
    {
        if (node.IsText || node.Items.Count > 0)
        {
            return new(node.Texts, [], true, true);
        }

        var from = node.Only("codes", "words", "from").Find("from");
        if (from is { Text: not ("chart" or "brief") })
        {
            throw from.Wrong($"\"{from.Text}\" is no source; write chart or brief");
        }

        var kind = new DiagnosisKind(node.Find("codes")?.Texts ?? [], node.Find("words")?.Phrases ?? [], from?.Text != "brief", from?.Text != "chart");
        return kind.Codes.Count + kind.Names.Count > 0 ? kind : throw node.Wrong("a diagnosis needs codes or words");
    }

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var found = evidence.Coded(Codes, named, kinds);
        var present = found.Where(fact => !evidence.IsDenied(Names, fact)).ToList();
        var active = present.Where(fact => fact.Kind == FactKind.Diagnosis || (!Over.Contains(fact.Status, StringComparer.OrdinalIgnoreCase) && fact.End is not { IsPossible: true })).ToList();
        if (active.Count > 0)
        {
            return Judgement.Met(active);
        }

        var name = Words.Or(Names.Select(phrase => phrase.Text).Concat(Codes));
        return found.Count > present.Count ? Judgement.NotMet($"the record says \"{found.Except(present).First().What.Text}\"", $"See whether the record is right that {name} is absent", [.. found.Except(present)])
            : present.Count > 0 ? Judgement.NotMet($"the record has it as {present[0].Status ?? "ended"}", $"Say whether {name} is present today, and record it", present)
            : Judgement.NotDocumented($"Record the diagnosis ({name}) with its code{(FromChart ? " in the chart" : "")}, or say that the patient does not have it");
    }
}
