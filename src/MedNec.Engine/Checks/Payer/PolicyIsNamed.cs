using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using System.Buffers;
using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Payer;

/// <summary>The payer's policy is named by its number, and it is in force on the day of the service.</summary>
public sealed partial class PolicyIsNamed : ICheck
{
    // A number of a few figures may be the end of a telephone number: it counts only behind a word such as "policy".
    private const int LongEnough = 6;

    // The patterns are costly where no policy is spoken of: most sentences hold none of these.
    private static readonly SearchValues<string> PolicyWords = SearchValues.Create(["polic", "bulletin", "CPB", "determination", "document", "criteria", "guideline"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-005", Severity.Warning, "Policy identified and in force")
    {
        Why = "\"Your policy\" leaves the reviewer to choose one of hundreds; a retired version asks for what nobody asks any more.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 2",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Coverage.Line: LineOfBusiness.WorkersComp } => Skip.NotApplicable("Workers' compensation decides by the state's guideline."),
        _ when JudgedPolicy.PolicyOf(brief) is { IsGeneral: true } => Skip.Person($"The policy {brief.Policy} says what payers commonly ask: look for this payer's own, and name it."),
        { Policy: null } when !HasNumber(letter) && Unnamed(letter) is null => Skip.Person("Which policy governs this request is not known: look for it on the payer's site and name it."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var day = brief.Items.Select(item => item.Start).FirstOrDefault(start => start is { IsPossible: true }) ?? brief.LetterDate;
        var on = day.IsPossible ? day.Earliest : brief.Today;
        var record = brief.Library.Policies?.TryFind(brief.Policy, on, out _);
        if (brief.Policy is { } id && !IsNamed(letter, id, record))
        {
            // A coverage determination that a Medicare letter does not cite is the matter of LMN-PAY-012.
            if (!IsOfMedicare(brief, id))
            {
                yield return new Finding { Message = $"The letter does not name the policy it is judged by: add \"{record?.Number ?? Local(id)}\".", Where = Unnamed(letter) };
            }
        }
        else if (brief.Policy is null && !HasNumber(letter) && Unnamed(letter) is { } place)
        {
            yield return new Finding { Message = $"\"{place.Quote}\" names no policy: give its number, and its effective date where it has one.", Where = place };
        }

        if (record is null)
        {
            yield break;
        }

        if (!record.IsInForce(on))
        {
            yield return new Finding { Message = $"{record.Number} is not in force on {day.InWords()}{(record.EffectiveThrough is { } end && end < on ? $" (it ended on {Charts.PartialDate.Of(end).InWords()})" : "")}: argue from the version that is." };
        }
        else if (record.EffectiveFrom is { } from && IsNamed(letter, record.Id, record) && !letter.SaysDate(Charts.PartialDate.Of(from)))
        {
            yield return new Finding { Message = $"The letter names {record.Number} without its effective date: add \"effective {Charts.PartialDate.Of(from).InWords()}\"." };
        }
    }

    private static bool IsOfMedicare(Brief brief, string id) =>
        brief.Coverage?.Line is LineOfBusiness.Medicare or LineOfBusiness.MedicareAdvantage && Determination().IsMatch(Local(id));

    private static bool IsNamed(LetterReading letter, string id, Policy? record) =>
        new[] { Local(id), record?.Number, record?.Title }.OfType<string>().Any(name => letter.Says(name.Replace('-', ' ').Replace('_', ' ')))
        || new[] { Local(id), record?.Number }.OfType<string>().SelectMany(name => Figures().Matches(name)).SelectMany(match => new[] { match.Value, match.Groups["end"].Value }).Any(number => SaysNumber(letter, number));

    private static bool SaysNumber(LetterReading letter, string number) =>
        number.Length >= LongEnough || number.Any(char.IsLetter) ? letter.SaysNumber(number)
        : letter.Statements.Any(statement => Speaks(statement) && NumberBehindWord().Matches(statement.Text).Any(match => match.Groups["n"].Value == number));

    private static bool HasNumber(LetterReading letter) =>
        letter.Codes.Any(code => code.Value.Kind == WrittenCodeKind.Policy)
        || letter.Body.Any(statement => Speaks(statement) && (NumberBehindWord().IsMatch(statement.Text) || Titled().IsMatch(statement.Text)));

    private static bool Speaks(PlacedStatement statement) => statement.Text.AsSpan().ContainsAny(PolicyWords);

    private static Place? Unnamed(LetterReading letter) =>
        (from statement in letter.Body
         where Speaks(statement)
         let match = Unspecific().Match(statement.Text)
         where match.Success
         select statement.At(match.Index, match.Index + match.Length)).FirstOrDefault();

    private static string Local(string id) => id[(id.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"^(?:lcd-?)?l\d{5}$|^(?:ncd-?)?\d{2,3}\.\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Determination();

    // "mp-0123" and its end "0123"; "0123" of "Medical Policy 0123".
    [GeneratedRegex(@"[A-Za-z]{0,5}(?=[\w.-]*\d)[\w.-]*?(?<end>\d[\d.]*)(?![\w.-]*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(?:polic(?:y|ies)|bulletin|CPB|determination|document|criteria|guideline)\b(?:\s(?:no\b\.?|number|id|bulletin|document))?[\s:#(]{0,3}(?<n>(?=[\w.-]*\d)[A-Z0-9][\w.-]*\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberBehindWord();

    [GeneratedRegex("\\bpolic(?:y|ies)\\b[^.]{0,20}[\"“]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"\b(?:your|the (?:plan|payer|insurer|carrier|company)['’]s)\s(?:(?:own|current|published|internal|written|applicable)\s)?(?:(?:medical|clinical|coverage|payment|drug|medical necessity|utilization management|prior authorization|reimbursement)\s){0,2}polic(?:y|ies)\b(?!\s(?:number|holder|no\b|id\b|#))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unspecific();
}
