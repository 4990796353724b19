using System.Runtime.CompilerServices;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>
/// A letter as the checks see it: its statements with their places, and what was read in them, each thing read once for all
/// checks and only when one asks. For one review, on one thread.
/// </summary>
public sealed class LetterReading
{
    private static readonly ConditionalWeakTable<BriefFacts, ILookup<string, Fact>> KnownResults = [];

    private readonly Brief brief;
    private readonly Letter letter;
    private readonly IReadOnlyList<PlacedStatement> statements;

    /// <summary>Reads <paramref name="letter"/> against <paramref name="brief"/>.</summary>
    public LetterReading(Letter letter, Brief brief)
    {
        this.brief = brief;
        this.letter = letter;
        Facts = BriefFacts.Of(brief);
        statements = [.. letter.Sections.SelectMany(section => section.Statements.Select((statement, i) => new PlacedStatement(section.Id, i, statement)))];
        Foreign = LanguageReader.Foreign(statements);
    }

    private LetterReading(LetterReading other) => (brief, letter, statements, Facts, Foreign) = (other.brief, other.letter, other.statements, other.Facts, other.Foreign);

    /// <summary>The letter.</summary>
    public Letter Letter
    {
        get
        {
            WasAsked = true;
            return letter;
        }
    }

    /// <summary>The facts of the brief and its charts.</summary>
    public BriefFacts Facts { get; }

    /// <summary>All statements, in order.</summary>
    public IReadOnlyList<PlacedStatement> Statements
    {
        get
        {
            WasAsked = true;
            return statements;
        }
    }

    /// <summary>The language of a letter that is mostly not in English, and its first such statement; null for English. Only English is judged.</summary>
    public (string Language, PlacedStatement First)? Foreign { get; }

    /// <summary>Whether somebody has asked for what the letter says, and not only for what the brief knows.</summary>
    internal bool WasAsked { get; private set; }

    /// <summary>The same letter, of which nobody has asked anything yet.</summary>
    internal LetterReading Unasked() => new(this);

    /// <summary>The dates, in order.</summary>
    public IReadOnlyList<Mention<PartialDate>> Dates => field ??= Read(DateReader.In);

    /// <summary>The codes and labelled numbers.</summary>
    public IReadOnlyList<Mention<WrittenCode>> Codes => field ??= Read(CodeReader.In);

    /// <summary>The numbers with their units; dates and codes left out.</summary>
    public IReadOnlyList<Mention<WrittenMeasure>> Measures => field ??= Read(statement => MeasureReader.In(statement.Text, Taken(statement)));

    /// <summary>The lengths of time.</summary>
    public IReadOnlyList<Mention<WrittenDuration>> Durations => field ??= Read(statement => DurationReader.In(statement.Text, [.. DatesIn[statement].Select(date => new Found<PartialDate>(date.Start, date.End, date.Value))]));

    /// <summary>The ages.</summary>
    public IReadOnlyList<Mention<WrittenAge>> Ages => field ??= Read(AgeReader.In);

    /// <summary>The persons' names.</summary>
    public IReadOnlyList<Mention<PersonName>> Names => field ??= Read(NameReader.In);

    /// <summary>The pronouns.</summary>
    public IReadOnlyList<Mention<Gender>> Pronouns => field ??= Read(PronounReader.In);

    /// <summary>The nouns that say a sex.</summary>
    public IReadOnlyList<Mention<Gender>> GenderedNouns => field ??= Read(GenderReader.In);

    /// <summary>The sides of the body.</summary>
    public IReadOnlyList<Mention<WrittenSide>> Sides => field ??= Read(SideReader.In);

    /// <summary>The drugs and classes of drugs.</summary>
    public IReadOnlyList<Mention<WrittenDrug>> Drugs => field ??= Read(DrugReader.In);

    /// <summary>The devices.</summary>
    public IReadOnlyList<Mention<WrittenDevice>> Devices => field ??= Read(DeviceReader.In);

    /// <summary>The words that negate or doubt.</summary>
    public IReadOnlyList<Mention<Doubt>> Doubts => field ??= Read(NegationReader.In);

    /// <summary>The organizations; those of the brief by the names it gives.</summary>
    public IReadOnlyList<Mention<WrittenOrganization>> Organizations => field ??= Read(text => OrganizationReader.In(text, KnownOrganizations));

    /// <summary>The measured results of the chart, by the tests they are results of (see <see cref="TestNames"/>).</summary>
    public ILookup<string, Fact> ResultsByTest => field ??= KnownResults.GetValue(Facts, ByTest);

    /// <summary>The dates by their sentences.</summary>
    public ILookup<PlacedStatement, Mention<PartialDate>> DatesIn => field ??= Dates.ToLookup(date => date.In);

    /// <summary>The numbers with their units by their sentences.</summary>
    public ILookup<PlacedStatement, Mention<WrittenMeasure>> MeasuresIn => field ??= Measures.ToLookup(measure => measure.In);

    /// <summary>The names of tests, each with the tests it can mean.</summary>
    public IReadOnlyList<Mention<IReadOnlyList<string>>> Tests => field ??= Read(TestNames.Found);

    /// <summary>The names of tests by their sentences.</summary>
    public ILookup<PlacedStatement, Mention<IReadOnlyList<string>>> TestsIn => field ??= Tests.ToLookup(test => test.In);

    private ILookup<PlacedStatement, Mention<WrittenCode>> CodesIn => field ??= Codes.ToLookup(code => code.In);

    private IReadOnlyList<string> KnownOrganizations => field ??=
    [
        .. new[] { brief.Coverage?.Payer, brief.Coverage?.Plan, brief.Clinic?.Name, brief.Injury?.Employer }
            .Concat(Facts.All.Where(fact => fact.Kind == FactKind.Organization).Select(fact => fact.What.Text))
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The words of all statements, as they are compared.</summary>
    public LetterWords Words => field ??= new(Statements);

    /// <summary>The sentences between salutation and signature: what the letter argues with. Gaps are left out.</summary>
    public IReadOnlyList<PlacedStatement> Body => field ??= [.. Statements.Where(statement => statement.IsBody)];

    /// <summary>The sentence before or behind <paramref name="statement"/> in its section, so many away; null when there is none.</summary>
    public PlacedStatement? Near(PlacedStatement statement, int distance) =>
        ByPlace.GetValueOrDefault((statement.Section, statement.Index + distance));

    private Dictionary<(string Section, int Index), PlacedStatement> ByPlace => field ??= Statements.DistinctBy(statement => (statement.Section, statement.Index)).ToDictionary(statement => (statement.Section, statement.Index));

    /// <summary>The statements of one section.</summary>
    public IEnumerable<PlacedStatement> In(string sectionId) => Statements.Where(statement => statement.Section == sectionId);

    private static ILookup<string, Fact> ByTest(BriefFacts facts)
    {
        var tests = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        return facts.All.Where(fact => fact is { Kind: FactKind.Result, Value: not null })
            .SelectMany(fact => (tests.TryGetValue(fact.What.Text, out var known) ? known : tests[fact.What.Text] = TestNames.In(fact.What.Text)).Select(test => (test, fact)))
            .ToLookup(pair => pair.test, pair => pair.fact, StringComparer.Ordinal);
    }

    /// <summary>The figures of dates and codes are no measures.</summary>
    private List<TextSpan> Taken(PlacedStatement statement) =>
        [.. DatesIn[statement].Select(date => date.Span).Concat(CodesIn[statement].Select(code => code.Span)).OrderBy(span => span.Start)];

    private List<Mention<T>> Read<T>(Func<string, IReadOnlyList<Found<T>>> reader) => Read(statement => reader(statement.Text));

    private List<Mention<T>> Read<T>(Func<PlacedStatement, IReadOnlyList<Found<T>>> reader)
    {
        var mentions = new List<Mention<T>>();
        foreach (var statement in Statements)
        {
            foreach (var found in reader(statement))
            {
                mentions.Add(new(statement, found.Start, found.End, found.Value));
            }
        }

        return mentions;
    }
}

/// <summary>A statement and its place in the letter.</summary>
/// <param name="Section">The section's id.</param>
/// <param name="Index">Its index in the section, from 0.</param>
/// <param name="Statement">The statement.</param>
public sealed record PlacedStatement(string Section, int Index, Statement Statement)
{
    /// <summary>Each place of one reading stands once: two are the same only when they are one.</summary>
    public bool Equals(PlacedStatement? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>The words.</summary>
    public string Text => Statement.Text;

    /// <summary>Whether it stands between salutation and signature, and is no gap.</summary>
    public bool IsBody => Statement.Gap is null && Section is not (SectionIds.Letterhead or SectionIds.Date or SectionIds.Recipient or SectionIds.Reference or SectionIds.Salutation or SectionIds.Signature or SectionIds.Enclosures);

    /// <summary>The place of the characters from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public Place At(int start, int end) => new(Section, Index, start, end, Text[start..end]);

    /// <summary>The place of the whole statement.</summary>
    public Place Whole => At(0, Text.Length);
}
