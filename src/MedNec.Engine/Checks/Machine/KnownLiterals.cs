using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Consistency;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Machine;

/// <summary>The numbers, dates, names and codes that a generated sentence may hold: first those of its own facts, then those of the brief, its citations and the chart.</summary>
internal sealed class KnownLiterals(LetterReading letter, Brief brief)
{
    private readonly Dictionary<Statement, string> texts = new(ReferenceEqualityComparer.Instance);
    private readonly KnownNumbers numbers = new(letter);
    private KnownPeople? people;
    private string? all;
    private string? squeezed;

    private string All => all ??= string.Join('\n', letter.Letter.Facts.Select(fact => fact.Text).Prepend(letter.Facts.Said)
        .Concat(brief.Citations.SelectMany(citation => new[] { citation.Organization, citation.Title, citation.Supports, citation.Url, citation.Pmid, citation.Doi, citation.Trial, citation.FirstAuthor }))
        .Concat([brief.Policy, brief.Coverage?.Payer, brief.Coverage?.Plan, brief.Coverage?.MemberId, brief.Coverage?.GroupNumber, brief.Coverage?.Fax, brief.Coverage?.Address, brief.Coverage?.Department, brief.Clinic?.Address, brief.Subject.Name, brief.Subject.Mrn])
        .Concat(brief.Subject.Aliases ?? [])
        .Concat(brief.Wording.Select(words => words.Text))
        .OfType<string>());

    private string Squeezed => squeezed ??= LetterWords.Squeezed(All);

    /// <summary>Whether that number is given, or counts the brief's own trials, goals and items ("after three treatments").</summary>
    public bool Hold(Mention<WrittenMeasure> measure)
    {
        var number = measure.Value.Value.ToString(CultureInfo.InvariantCulture);
        return IsLaw(measure)
            || KnownNumbers.StandsIn(Own(measure.In.Statement), number)
            || OwnFacts(measure.In.Statement).Any(fact => fact.Value is { } value && measure.Value.Gives(value))
            || Own(measure.In.Statement).Contains(measure.Text.Trim(), StringComparison.OrdinalIgnoreCase)
            || (measure.Value.InWords && measure.Value.Unit.Length == 0)
            || numbers.Hold(measure.Value)
            || numbers.HoldAsResult(measure.Value)
            || (measure.Value.Unit.Length == 0 && KnownNumbers.StandsIn(All, number));
    }

    /// <summary>Whether that day is given.</summary>
    public bool Hold(Mention<PartialDate> date) =>
        OwnFacts(date.In.Statement).Any(fact => fact.Date?.Agrees(date.Value) == true || fact.End?.Agrees(date.Value) == true)
        || KnownDates.Of(letter, brief).Hold(date.Value)
        || brief.Citations.Any(citation => citation.Year == date.Value.Year && date.Value.Month == 0)
        || Own(date.In.Statement).Contains(date.Text, StringComparison.Ordinal)
        || All.Contains(date.Text, StringComparison.Ordinal);

    /// <summary>Whether that code or number is given, however its digits are grouped.</summary>
    public bool Hold(Mention<WrittenCode> code)
    {
        var sought = LetterWords.Squeezed(code.Value.Value);
        return sought.Length == 0 || LetterWords.Squeezed(Own(code.In.Statement)).Contains(sought, StringComparison.Ordinal) || Squeezed.Contains(sought, StringComparison.Ordinal);
    }

    /// <summary>Whether somebody of that name is known.</summary>
    public bool Hold(Mention<PersonName> name) =>
        name.Value.CouldBe(brief.Subject.Name) || name.Value.CouldBe(brief.Clinician?.Name)
        || Own(name.In.Statement).Contains(name.Value.ToString(), StringComparison.OrdinalIgnoreCase)
        || (people ??= new KnownPeople(letter, brief)).Hold(name.Value)
        || All.Contains(name.Value.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>"Under 42 CFR 423.578", "section 1905(r)(5)": the title and the paragraph of a law are no findings.</summary>
    private static bool IsLaw(Mention<WrittenMeasure> measure) => (measure.Start > 1 && measure.In.Text[measure.Start - 1] == '(' && measure.In.Text[measure.Start - 2] == ')') || measure.In.Text.AsSpan(measure.End).TrimStart() is var behind && (behind.StartsWith("CFR", StringComparison.Ordinal) || behind.StartsWith("U.S.C.", StringComparison.Ordinal) || behind.StartsWith("USC", StringComparison.Ordinal));

    private IEnumerable<Fact> OwnFacts(Statement statement) => statement.Facts.Select(id => letter.Facts.Find(id) ?? letter.Letter.Facts.FirstOrDefault(fact => fact.Id == id)).OfType<Fact>();

    private string Own(Statement statement)
    {
        if (!texts.TryGetValue(statement, out var text))
        {
            text = texts[statement] = string.Join('\n', OwnFacts(statement).Select(fact => fact.Text));
        }

        return text;
    }
}
