namespace MedNec.Documents.Pdf;

/// <summary>The sheet of paper, in points (72 to an inch): US Letter with margins of one inch.</summary>
internal static class Sheet
{
    public const double Width = 612;
    public const double Height = 792;
    public const double Margin = 72;
    public const double Column = Width - (2 * Margin);
    public const double Top = Margin;
    public const double Bottom = Height - Margin;

    /// <summary>The letterhead stands a little higher than the text of other pages.</summary>
    public const double LetterheadTop = 54;

    /// <summary>The top of the running foot.</summary>
    public const double Foot = Height - 50;
}
