namespace MedNec.Engine.Codes;

/// <summary>
/// The notes of the ICD-10-CM tabular list: what excludes what, what comes first, what is added, which seventh characters
/// there are. A note on a heading holds for all codes below it. Our own notes for the starter set's codes stand in until
/// the list is imported; <see cref="Knows"/> says whether silence about a code means anything.
/// </summary>
public sealed class TabularList
{
    private readonly IReadOnlyList<NoteTable> tables;

    private TabularList(IReadOnlyList<NoteTable> tables) => this.tables = tables;

    /// <summary>Our own notes for codes of the starter set.</summary>
    public static TabularList Starter => field ??= new([StarterNotes.Read()]);

    /// <summary>Which lists these are: "FY2021 tabular list", "starter set".</summary>
    public string InUse => string.Join(", ", tables.Select(table => table.Edition));

    /// <summary>Whether the publisher's list was imported.</summary>
    public bool IsComplete => tables.Any(table => table.IsComplete);

    /// <summary>Opens an imported list.</summary>
    /// <exception cref="CodeSetException">The bytes are no such list.</exception>
    internal static TabularList Open(byte[] bytes) => new([NoteTable.Open(bytes)]);

    /// <summary>Whether a list at hand holds this code, so that having no note means that there is none. False also for a form that is none of a diagnosis.</summary>
    public bool Knows(string code) => Of(code) is var packed and not 0 && tables.Any(table => table.Knows(packed));

    /// <summary>The note by which two codes exclude each other (Excludes1: "not coded here"), on either of them; null when there is none.</summary>
    public CodeNote? Excludes1(string one, string other)
    {
        var (first, second) = (Of(one), Of(other));
        if (first == 0 || second == 0 || first == second)
        {
            return null;
        }

        return tables.Select(table => table.Excluding(first, second) ?? table.Excluding(second, first)).FirstOrDefault(note => note is not null);
    }

    /// <summary>The notes that put another code before this one ("code first").</summary>
    public IReadOnlyList<CodeNote> CodeFirst(string code) => Notes(code, NoteKind.CodeFirst);

    /// <summary>The notes that ask for a further code beside this one ("use additional code").</summary>
    public IReadOnlyList<CodeNote> UseAdditional(string code) => Notes(code, NoteKind.UseAdditional);

    /// <summary>What else the code stands for: its inclusion terms, without those of its headings; none when none are known.</summary>
    public IReadOnlyList<string> InclusionTerms(string code)
    {
        var packed = Of(code);
        var terms = Terms(packed);

        // The list names codes without their seventh character and its placeholders.
        while (terms.Count == 0 && PackedCode.Length(packed) > 5 && (PackedCode.Length(packed) == 7 || PackedCode.Text(packed, false)[^1] == 'X'))
        {
            packed = PackedCode.Parent(packed);
            terms = Terms(packed);
        }

        return terms;

        IReadOnlyList<string> Terms(ulong on) => on == 0 ? [] : [.. tables.SelectMany(table => table.On(on, NoteKind.Inclusion)).Select(note => note.Text).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The seventh characters that codes under this one must carry, by the nearest heading that says so; null when no list at hand asks for one.</summary>
    public SeventhCharacterRule? SeventhCharacters(string code)
    {
        var packed = Of(code);
        var nearest = packed == 0 ? null : tables.SelectMany(table => table.For(packed, NoteKind.Seventh)).MaxBy(note => note.On.Contains('-', StringComparison.Ordinal) ? 0 : note.On.Length);
        return nearest is null ? null : new(nearest.On, [.. nearest.Text.Split('\n').Select(line => new SeventhCharacter(line[0], line[2..]))]);
    }

    /// <summary>This list, and <paramref name="other"/> behind it.</summary>
    internal TabularList With(TabularList other) => new([.. tables, .. other.tables]);

    private List<CodeNote> Notes(string code, NoteKind kind) => Of(code) is var packed and not 0 ? [.. tables.SelectMany(table => table.For(packed, kind))] : [];

    private static ulong Of(string code) => CodeForm.Diagnosis(code) is { } diagnosis ? CodeSets.Packed(diagnosis) : 0;
}

/// <summary>A note of the tabular list.</summary>
/// <param name="On">The code, heading, block or chapter it stands on: "R73.0", "S00-T88".</param>
/// <param name="Text">Its words.</param>
/// <param name="Codes">The codes it names.</param>
public sealed record CodeNote(string On, string Text, IReadOnlyList<CodeRange> Codes)
{
    /// <summary>Whether it names this code, or a heading of it.</summary>
    public bool Names(string code) => CodeForm.Diagnosis(code) is { } diagnosis && CodeSets.Packed(diagnosis) is var packed && Codes.Any(range => range.Holds(packed));
}

/// <summary>Codes from one to another, with all below them; where <see cref="OnlyWith"/> is set, only those with certain characters.</summary>
/// <param name="First">The first code or heading: "E08", "T22.0".</param>
/// <param name="Last">The last; the same as the first for a single code.</param>
public sealed record CodeRange(string First, string Last)
{
    /// <summary>Which characters a code of the range must have in its fifth, sixth or seventh place.</summary>
    internal CharacterDemand OnlyWith { get; init; }

    /// <inheritdoc/>
    public override string ToString() => First == Last ? First : $"{First}–{Last}";

    /// <summary>Whether a code lies in it.</summary>
    internal bool Holds(ulong code) => code >= CodeSets.Packed(First) && code <= PackedCode.LastBelow(CodeSets.Packed(Last)) && OnlyWith.Allows(code);
}

/// <summary>The seventh characters of a category.</summary>
/// <param name="On">The heading that asks for them.</param>
/// <param name="Characters">The characters, in the order of the list.</param>
public sealed record SeventhCharacterRule(string On, IReadOnlyList<SeventhCharacter> Characters);

/// <summary>A seventh character.</summary>
/// <param name="Character">The figure or capital.</param>
/// <param name="Meaning">What it says: "initial encounter".</param>
public sealed record SeventhCharacter(char Character, string Meaning);
