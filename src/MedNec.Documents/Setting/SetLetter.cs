using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Letters;

namespace MedNec.Documents.Setting;

/// <summary>A letter set for the page: the blocks that every format shows, so that text, web page, Word file and PDF cannot disagree.</summary>
internal sealed partial record SetLetter
{
    // A file needs some date; without the letter's own it is one that nobody takes for a real one.
    private static readonly DateOnly NoDate = new(2000, 1, 1);

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The language, as BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The letter's date: the files carry it in place of a clock's, so that the same letter gives the same bytes.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who writes: the first line of the letterhead.</summary>
    public required string Author { get; init; }

    /// <summary>What the foot of each page says beside its number.</summary>
    public required string Foot { get; init; }

    /// <summary>The blocks, in order.</summary>
    public required IReadOnlyList<SetBlock> Blocks { get; init; }

    /// <summary>Midday UTC of the letter's date: the same day everywhere a reader may be.</summary>
    public DateTime FileDate => Date.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    /// <summary>Sets <paramref name="letter"/>.</summary>
    public static SetLetter Of(Letter letter)
    {
        var words = new StatementWords(letter);
        var title = new TitleBlock(letter.Find(SectionIds.Reference)?.Statements is [{ Layout: Layout.Field, Gap: null, Text: var re }, ..] && Subject().IsMatch(re)
            ? PrintableText.Of(re)
            : PrintableText.Of(letter.Title));
        var blocks = new List<SetBlock>();
        foreach (var section in letter.Sections)
        {
            if (!blocks.Contains(title) && section.Id is not (SectionIds.Letterhead or SectionIds.Date or SectionIds.Recipient))
            {
                blocks.Add(title);
            }

            // The subject line of the reference block is the title that a reader sees; it is not said twice.
            blocks.AddRange(SectionBlocks.Of(section.Id == SectionIds.Reference && Subject().IsMatch(title.Text) ? section with { Statements = [.. section.Statements.Skip(1)] } : section, words));
        }

        if (!blocks.Contains(title))
        {
            blocks.Add(title);
        }

        return new SetLetter
        {
            Title = PrintableText.Of(letter.Title),
            Language = LanguageTag().IsMatch(letter.Language) ? letter.Language : "en-US",
            Date = DateOf(letter) ?? NoDate,
            Author = blocks.OfType<LetterheadBlock>().FirstOrDefault()?.Name.Plain ?? "",
            Foot = RunningFoot.Of(blocks.OfType<FieldsBlock>().SelectMany(block => block.Fields)),
            Blocks = blocks,
        };
    }

    private static DateOnly? DateOf(Letter letter)
    {
        foreach (var line in letter.Find(SectionIds.Date)?.Statements ?? [])
        {
            var written = WrittenDate().Match(line.Text).Value;
            if (DateOnly.TryParseExact(written, ["MMMM d, yyyy", "yyyy-MM-dd", "MM/dd/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900)
            {
                return date;
            }
        }

        return null;
    }

    [GeneratedRegex(@"[A-Z][a-z]+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4}")]
    private static partial Regex WrittenDate();

    [GeneratedRegex(@"^Re: \S", RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}
