using System.Text.RegularExpressions;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>Tells by its words what a sentence that somebody wrote does in a letter.</summary>
internal static partial class StatementRole
{
    /// <summary>The role of a sentence of that part which links to so many facts.</summary>
    public static Role Of(string part, string text, int linked)
    {
        if (part is SectionIds.Letterhead or SectionIds.Date or SectionIds.Recipient or SectionIds.Salutation or SectionIds.Signature or SectionIds.Enclosures)
        {
            return Role.Courtesy;
        }

        if (part == SectionIds.Closing || Courtesy().IsMatch(text))
        {
            return Role.Courtesy;
        }

        if (linked > 0)
        {
            return Role.Fact;
        }

        return part == SectionIds.Reference ? Role.Courtesy : AssertsClinicalContent(text) ? Role.Fact : Role.Argument;
    }

    /// <summary>Whether a sentence says something of the patient that a chart could prove: a measure, a code, a date, or what was seen, taken or done.</summary>
    public static bool AssertsClinicalContent(string text) =>
        !Reasoning().IsMatch(text)
        && (Clinical().IsMatch(text)
            || MeasureReader.In(text).Any(measure => measure.Value.Unit.Length > 0)
            || DateReader.In(text).Count > 0
            || CodeReader.In(text).Any(code => code.Value.Kind is WrittenCodeKind.Icd10Cm));

    /// <summary>Whether the sentence reasons, cites or asks, and does not tell what was.</summary>
    public static bool Reasons(string text) => Reasoning().IsMatch(text);

    [GeneratedRegex(@"^(?:thank\s(?:you|s)|please\b|sincerely|respectfully,?$|(?:kind|best|warm)\sregards|I\sam\savailable|I\swould\sbe\s(?:happy|glad|pleased)|I\sappreciate|if\syou\s(?:have|need|require)|for\sa\speer[- ]to[- ]peer|I\s(?:can|may)\sbe\sreached|do\snot\shesitate|feel\sfree|I\srespectfully\s(?:request|ask)\s(?:that\syou|approval))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"\b(?:guidelines?|society|academy|college|association|according\sto|recommend(?:s|ed|ation)?|I\s(?:ask|request|believe|expect)|I\sam\s(?:requesting|writing|asking)|studies|trial\sdata|evidence|would|will|should|could|may|might|goal|expected)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reasoning();

    [GeneratedRegex(@"\b(?:diagnosed|was\s(?:taken|started|stopped|prescribed|treated|seen|injured|admitted)|has\s(?:tried|failed|taken|undergone|had)|underwent|reports?|reported|denies|complains|presented|presents|experienced|experiences|suffers|tolerate[sd]?|developed|worsened|improved|showed|shows|demonstrated|revealed|measured|examination|exam\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clinical();
}
