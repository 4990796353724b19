using MedNec.Engine.Checks;

namespace MedNec.Engine.Reading;

/// <summary>A stretch of a text: the first character, from 0, and the character after the last.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character after the last.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many characters.</summary>
    public int Length => End - Start;

    /// <summary>The words there.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether the two share a character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies inside.</summary>
    public bool Holds(TextSpan other) => Start <= other.Start && other.End <= End;
}

/// <summary>Something read in a text, and where it stands there.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <param name="Start">The first character.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Value">What it says.</param>
public sealed record Found<T>(int Start, int End, T Value)
{
    /// <summary>Where it stands.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>The words as written in <paramref name="text"/>.</summary>
    public string In(string text) => text[Start..End];
}

/// <summary>Something read in a statement of a letter.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <param name="In">The statement.</param>
/// <param name="Start">The first character in the statement's text.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Value">What it says.</param>
public sealed record Mention<T>(PlacedStatement In, int Start, int End, T Value)
{
    /// <summary>The words as written.</summary>
    public string Text => In.Text[Start..End];

    /// <summary>Where it stands in the statement.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>Its place in the letter, for a finding.</summary>
    public Place Place => In.At(Start, End);
}
