using System.Text.RegularExpressions;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>Walks down a written letter and knows at each block which part it stands in.</summary>
internal sealed partial class Walk
{
    private readonly Brief brief;
    private readonly bool hasDate;
    private readonly int salutation;
    private readonly int closing;
    private int index = -1;
    private bool opened;

    public Walk(IReadOnlyList<WrittenBlock> blocks, Brief brief)
    {
        this.brief = brief;
        var texts = blocks.Select(block => block.Text.Trim()).ToList();
        salutation = texts.FindIndex(text => Salutation().IsMatch(text));
        var head = salutation < 0 ? FirstOfBody(blocks) : salutation;
        hasDate = texts.Take(head).Any(IsDateLine);
        closing = ClosingParagraph(texts, head);
        // Text that has no head at all (a few paragraphs) begins in its middle.
        Part = salutation < 0 && !hasDate && (blocks.Count == 0 || blocks[0].Kind is not WrittenBlockKind.Line) ? SectionIds.Body : SectionIds.Letterhead;
        opened = salutation < 0;
    }

    /// <summary>The part in which the block stands.</summary>
    public string Part { get; private set; }

    /// <summary>Whether the block is the part's heading.</summary>
    public bool IsHeading { get; private set; }

    /// <summary>Goes on to the next block.</summary>
    public void Step(WrittenBlockKind kind, string text)
    {
        index++;
        IsHeading = false;
        if (index < salutation || (salutation < 0 && InHead(kind, text)))
        {
            StepInHead(kind, text);
        }
        else if (index == salutation)
        {
            Part = SectionIds.Salutation;
        }
        else if (SignOff().IsMatch(text))
        {
            Part = SectionIds.Signature;
        }
        else if (Part == SectionIds.Signature || Part == SectionIds.Enclosures)
        {
            StepInTail(kind, text);
        }
        else
        {
            StepInBody(kind, text);
        }
    }

    private static int FirstOfBody(IReadOnlyList<WrittenBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind is WrittenBlockKind.Paragraph or WrittenBlockKind.Bullet || (blocks[i].Kind == WrittenBlockKind.Heading && Headings.PartOf(blocks[i].Text) is { } part && !IsHead(part)))
            {
                return i;
            }
        }

        return blocks.Count;
    }

    /// <summary>The last paragraph before "Sincerely" that thanks, asks or offers to talk; -1 when there is none.</summary>
    private static int ClosingParagraph(List<string> texts, int head)
    {
        var end = texts.FindIndex(Math.Min(Math.Max(head, 0), texts.Count), text => SignOff().IsMatch(text));
        var first = -1;
        for (var i = (end < 0 ? texts.Count : end) - 1; i > head && Closing().IsMatch(texts[i]) && Headings.PartOf(texts[i]) is null; i--)
        {
            first = i;
        }

        return first;
    }

    private static bool IsHead(string part) => part is SectionIds.Letterhead or SectionIds.Reference or SectionIds.Recipient or SectionIds.Date;

    private static bool IsDateLine(string text) =>
        text.Length <= 40 && DateReader.In(text) is [var date] && DateLabel().IsMatch(text[..date.Start]) && text[date.End..].Trim(" .,".ToCharArray()).Length == 0;

    private bool InHead(WrittenBlockKind kind, string text) =>
        IsHead(Part) && kind is WrittenBlockKind.Line or WrittenBlockKind.Heading && !SignOff().IsMatch(text)
        && !(kind == WrittenBlockKind.Heading && Headings.PartOf(text) is { } part && !IsHead(part));

    private void StepInHead(WrittenBlockKind kind, string text)
    {
        if (kind == WrittenBlockKind.Heading && Headings.PartOf(text) is SectionIds.Letterhead or SectionIds.Reference)
        {
            (Part, IsHeading) = (Headings.PartOf(text)!, true);
        }
        else if (IsDateLine(text))
        {
            Part = SectionIds.Date;
        }
        else if (Reference().IsMatch(text) || (Part is SectionIds.Date or SectionIds.Recipient && ReferenceField().IsMatch(text)))
        {
            Part = SectionIds.Reference;
        }
        else if (Part == SectionIds.Date || (Part == SectionIds.Letterhead && BeginsRecipient(text)))
        {
            Part = IsOwnLine(text) ? SectionIds.Letterhead : SectionIds.Recipient;
        }
    }

    /// <summary>Where the letter has no date line between them, the payer's name or "Attention" begins the addressee.</summary>
    private bool BeginsRecipient(string text) =>
        !hasDate && (Attention().IsMatch(text) || (brief.Coverage?.Payer is { Length: > 2 } payer && text.Contains(payer, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A line below the date that is still the sender's.</summary>
    private bool IsOwnLine(string text) =>
        new[] { brief.Clinic?.Name, brief.Clinic?.Address, brief.Clinic?.Phone, brief.Clinician?.Npi }.Any(own => own is { Length: > 3 } && text.Contains(own, StringComparison.OrdinalIgnoreCase));

    private void StepInBody(WrittenBlockKind kind, string text)
    {
        if (kind != WrittenBlockKind.Bullet && Headings.PartOf(text) is { } part && (kind == WrittenBlockKind.Heading || text.EndsWith(':') || kind == WrittenBlockKind.Line))
        {
            (Part, IsHeading, opened) = (part, true, true);
        }
        else if (kind == WrittenBlockKind.Heading)
        {
            (Part, IsHeading, opened) = (SectionIds.Body, true, true);
        }
        else if (closing >= 0 && index >= closing)
        {
            Part = SectionIds.Closing;
        }
        else if (InlineHeading().Match(text) is { Success: true } inline && Headings.PartOf(inline.Groups["heading"].Value) is { } named && !IsHead(named))
        {
            (Part, opened) = (named, true);
        }
        else if (!opened && Part == SectionIds.Salutation)
        {
            Part = SectionIds.Opening;
        }
        else if (Part == SectionIds.Opening && !opened)
        {
            // A letter without headings: after its first paragraph we do not guess.
            Part = SectionIds.Body;
        }
        else if (IsHead(Part))
        {
            Part = SectionIds.Body;
        }
    }

    private void StepInTail(WrittenBlockKind kind, string text)
    {
        var part = Headings.PartOf(text);
        if (kind != WrittenBlockKind.Bullet && part == SectionIds.Enclosures)
        {
            (Part, IsHeading) = (SectionIds.Enclosures, true);
        }
        else if (Enclosed().IsMatch(text))
        {
            Part = SectionIds.Enclosures;
        }
        else if (kind == WrittenBlockKind.Heading && part is not null && part != SectionIds.Signature)
        {
            (Part, IsHeading) = (part, true);
        }
    }

    [GeneratedRegex(@"^(?:dear\s|to\swhom\s(?:it|this)\s(?:may|concerns)|greetings[,:]).{0,100}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Salutation();

    [GeneratedRegex(@"^(?:(?:very\s)?(?:sincerely|respectfully|truly)(?:\s(?:yours|submitted))?|yours\s(?:sincerely|truly|faithfully)|(?:(?:kind|best|warm(?:est)?|with)\s)?(?:kind\s|best\s)?regards|with\s(?:appreciation|gratitude|thanks)|many\sthanks)\s?[,.:]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SignOff();

    [GeneratedRegex(@"\b(?:thank\syou|peer[- ]to[- ]peer|available\s(?:to|for|at)|please\s(?:contact|call|feel|do\snot|let|accept|approve)|questions|respectfully|reached\sat|reconsider|your\s(?:prompt|time|attention|consideration)|no\sstatement\son|of\sthe\ssame\sspecialty)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?:re|regarding|subject|reference)\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?:patient(?:\sname)?|name\sof\spatient|member(?:\sname|\sid)?|insured|subscriber|date\sof\sbirth|dob|policy(?:\snumber)?|claim(?:\snumber)?|diagnos[ie]s|icd-10|group(?:\snumber)?|case\snumber|reference\snumber|id(?:\snumber)?|medicare\snumber|medicaid\sid)\b[^:]{0,30}:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceField();

    [GeneratedRegex(@"^(?:attn|attention|to)\b\.?\s?:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attention();

    [GeneratedRegex(@"^(?:date(?:d|\sof\sletter)?\s?:?)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"^(?:encl(?:osures?|osed|s)?|attachments?|attached|cc)\b\.?\s?(?:\(\d{1,2}\))?\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Enclosed();

    [GeneratedRegex(@"^(?<heading>\p{Lu}[\p{L} ,&'’/-]{3,60}):\s\S", RegexOptions.CultureInvariant)]
    private static partial Regex InlineHeading();
}
