namespace MedNec.Documents.Pdf;

/// <summary>A way to set text: family, size and line height in points, colour.</summary>
/// <param name="IsSerif">Serif for the letter's own words, sans for its frame.</param>
/// <param name="Size">Size of the letters.</param>
/// <param name="Leading">From one baseline to the next, whatever fallback font a line needs.</param>
/// <param name="IsBold">Whether it is set bold.</param>
/// <param name="Ink">Its colour.</param>
internal sealed record Face(bool IsSerif, double Size, double Leading, bool IsBold, Ink Ink)
{
    /// <summary>The body of the letter.</summary>
    public static readonly Face Body = new(true, 11, 15, false, Ink.Black);

    /// <summary>The labels of the reference block.</summary>
    public static readonly Face Label = new(true, 11, 15, true, Ink.Black);

    /// <summary>The practice's name.</summary>
    public static readonly Face Clinic = new(false, 16, 21, true, Ink.Accent);

    /// <summary>Address and telephone under the name, and the foot of each page.</summary>
    public static readonly Face Small = new(false, 8.5, 11.5, false, Ink.Soft);

    /// <summary>The letter's title.</summary>
    public static readonly Face Title = new(false, 13, 17, true, Ink.Black);

    /// <summary>The heading of a section.</summary>
    public static readonly Face Heading = new(false, 11.5, 15, true, Ink.Accent);
}

/// <summary>How closely a letter is set.</summary>
/// <param name="Letters">The body's size against 11 points.</param>
/// <param name="Leading">Its line height against 15 points.</param>
/// <param name="Gaps">The space between blocks against the usual.</param>
internal sealed record Closeness(double Letters, double Leading, double Gaps)
{
    /// <summary>From the usual to the closest that still reads well on a fax: 11, 10.5 and 10 points.</summary>
    public static readonly IReadOnlyList<Closeness> Steps = [new(1, 1, 1), new(10.5 / 11, 14.0 / 15, 0.85), new(10.0 / 11, 13.25 / 15, 0.72)];

    /// <summary>The face, so set. The small print stays as it is.</summary>
    public Face Of(Face face) => face == Face.Small ? face : face with { Size = face.Size * Letters, Leading = face.Leading * Leading };
}

/// <summary>A colour by its red, green and blue, each from 0 to 1. Dark enough to stay black on a fax.</summary>
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    public static readonly Ink Black = new(0, 0, 0);
    public static readonly Ink Soft = new(0.27, 0.31, 0.35);
    public static readonly Ink Accent = new(0.05, 0.31, 0.31);
    public static readonly Ink Gap = new(0.36, 0.24, 0);

    /// <summary>Behind a gap.</summary>
    public static readonly Ink GapGround = new(1, 0.945, 0.72);
}
