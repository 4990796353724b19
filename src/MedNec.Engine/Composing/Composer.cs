using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing;

/// <summary>Writes the letter of a brief. Same brief, same letter.</summary>
public sealed class Composer
{
    private readonly string title = "Letter of medical necessity";

    /// <summary>The composer that speaks in the standard phrases.</summary>
    public static Composer Standard { get; } = new();

    /// <summary>Composes the letter.</summary>
    public Letter Compose(Brief brief) => new() { Purpose = brief.Purpose, Title = title, Sections = [] };
}
