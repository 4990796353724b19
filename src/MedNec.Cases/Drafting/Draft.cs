using MedNec.Engine.Letters;

namespace MedNec.Cases.Drafting;

/// <summary>
/// The letter on the desk, in one of its versions. Each statement carries a key that stays with it while sentences
/// before it come and go, so that an editor can say which sentence it changed.
/// </summary>
public sealed record Draft
{
    /// <summary>The version, from 1. Whoever changes the letter names the version they changed.</summary>
    public required int Version { get; init; }

    /// <summary>What the letter is for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The parts, in order; a part that was emptied stays, so that it can be written again.</summary>
    public required IReadOnlyList<DraftSection> Sections { get; init; }

    /// <summary>The number of the next key.</summary>
    public required int NextKey { get; init; }

    /// <summary>Whose change made this version.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The first version of <paramref name="letter"/>.</summary>
    public static Draft Of(Letter letter, string by, DateTimeOffset at)
    {
        var next = 1;
        return new Draft
        {
            Version = 1,
            Purpose = letter.Purpose,
            Title = letter.Title,
            Sections = [.. letter.Sections.Select(section => new DraftSection(section.Id, section.Heading, [.. section.Statements.Select(statement => new DraftStatement($"s{next++}", statement))]))],
            NextKey = next,
            By = by,
            At = at,
        };
    }

    /// <summary>The letter: what is reviewed, printed and sent. Parts without a statement are left out.</summary>
    public Letter ToLetter(BriefFacts facts)
    {
        var sections = Sections
            .Where(section => section.Statements.Count > 0)
            .Select(section => new Section { Id = section.Id, Heading = section.Heading, Statements = [.. section.Statements.Select(placed => placed.Statement)] })
            .ToList();
        return new Letter
        {
            Purpose = Purpose,
            Title = Title,
            Sections = sections,
            Facts = [.. sections.SelectMany(section => section.Statements).SelectMany(statement => statement.Facts).Distinct(StringComparer.Ordinal).Select(facts.Find).OfType<Engine.Charts.Fact>()],
        };
    }

    /// <summary>The statement of that key, if it is still there.</summary>
    public Statement? Find(string key) =>
        Sections.SelectMany(section => section.Statements).FirstOrDefault(placed => placed.Key == key)?.Statement;

    /// <summary>Whether this and <paramref name="other"/> say the same, whatever their versions.</summary>
    public bool SaysTheSameAs(Draft other) =>
        Sections.Count == other.Sections.Count
        && Sections.Zip(other.Sections).All(pair => pair.First.Id == pair.Second.Id
            && pair.First.Statements.Select(Words).SequenceEqual(pair.Second.Statements.Select(Words)));

    private static (string, Layout) Words(DraftStatement placed) => (placed.Statement.Text, placed.Statement.Layout);
}

/// <summary>A part of the letter on the desk.</summary>
/// <param name="Id">Its id (<see cref="SectionIds"/>).</param>
/// <param name="Heading">Its heading, if it carries one.</param>
/// <param name="Statements">Its sentences and lines.</param>
public sealed record DraftSection(string Id, string? Heading, IReadOnlyList<DraftStatement> Statements);

/// <summary>A statement with the key it keeps.</summary>
/// <param name="Key">The key: "s12".</param>
/// <param name="Statement">The statement.</param>
public sealed record DraftStatement(string Key, Statement Statement);
