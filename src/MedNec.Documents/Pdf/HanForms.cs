namespace MedNec.Documents.Pdf;

/// <summary>
/// Which national forms the characters of Han take. Unicode gives one code to forms that differ between countries, and the
/// machine's default is often the Japanese: a Chinese name would be drawn in foreign strokes.
/// </summary>
internal static class HanForms
{
    /// <summary>JP where the letter has kana, KR where it has hangul, TC for a letter in traditional Chinese, else SC.</summary>
    public static string Of(IEnumerable<string> texts, string language)
    {
        foreach (var character in texts.SelectMany(text => text))
        {
            switch (character)
            {
                case >= '\u3040' and <= '\u30FF':
                    return "JP";
                case (>= '\uAC00' and <= '\uD7AF') or (>= '\u1100' and <= '\u11FF'):
                    return "KR";
            }
        }

        return language.ToUpperInvariant() switch
        {
            ['J', 'A', ..] => "JP",
            ['K', 'O', ..] => "KR",
            ['Z', 'H', '-', 'T', 'W' or 'T', ..] or ['Z', 'H', '-', 'H', 'A', 'N', 'T', ..] or ['Z', 'H', '-', 'H', 'K', ..] => "TC",
            _ => "SC",
        };
    }
}
