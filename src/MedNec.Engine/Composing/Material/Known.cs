namespace MedNec.Engine.Composing.Material;

/// <summary>A value that a phrase may name: words ready for a sentence, and the ids of the facts they came from.</summary>
/// <param name="Text">The words.</param>
/// <param name="Facts">The facts they stand on, in order; none for form such as a department's name.</param>
internal sealed record Known(string Text, IReadOnlyList<string> Facts)
{
    /// <summary>Whether a verb after it stands in the plural: "they", "two devices".</summary>
    public bool IsPlural { get; init; }

    /// <summary>A value of <paramref name="text"/>, or null when there is no text: what is not known has no value.</summary>
    public static Known? Of(string? text, params IReadOnlyList<string> facts) =>
        string.IsNullOrWhiteSpace(text) ? null : new Known(text.Trim(), facts);
}
