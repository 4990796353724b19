using System.Globalization;
using MedNec.Cases.Reimbursing;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reimbursing;

namespace MedNec.Server.Reimbursing;

/// <summary>The answers on the page, as they were typed, and what must be mended in them.</summary>
/// <param name="Request">The request they make.</param>
/// <param name="Typed">What was typed, by field.</param>
/// <param name="Wrong">What must be mended, by field, in the order of the page.</param>
public sealed record RequestAnswers(ReimbursementRequest Request, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<(string Field, string Says)> Wrong)
{
    private const int LongestAnswer = 1000;

    /// <summary>Nothing answered yet.</summary>
    public static RequestAnswers Empty { get; } = new(new ReimbursementRequest(), new Dictionary<string, string>(), []);

    /// <summary>Why no letter may be written for these answers; null where one may.</summary>
    public string? Refused { get; init; }

    /// <summary>What was typed in a field.</summary>
    public string? this[string field] => Typed.GetValueOrDefault(field);

    /// <summary>What must be mended in a field; null where nothing.</summary>
    public string? WrongIn(string field) => Wrong.Where(wrong => wrong.Field == field).Select(wrong => wrong.Says).FirstOrDefault();

    /// <summary>Reads the answers about an expense of that kind.</summary>
    public static RequestAnswers Read(IFormCollection form, ExpenseKind kind, DateOnly today)
    {
        var wrong = new List<(string, string)>();
        var typed = form.Keys.Where(key => !key.StartsWith('_')).ToDictionary(key => key, key => form[key].ToString().ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal);
        var request = new ReimbursementRequest
        {
            Kind = kind.Code,
            Item = Needed("Item", "Say what is to be bought."),
            Patient = Needed("Patient", "Enter the patient’s name."),
            Born = Day("Born", "Enter the birth date.", needed: true, mayLieAhead: false),
            Account = Said("Account") switch
            {
                "hsa" => LineOfBusiness.Hsa,
                "fsa" => LineOfBusiness.Fsa,
                "hra" => LineOfBusiness.Hra,
                _ => None<LineOfBusiness>("Account", "Choose the kind of account."),
            },
            Administrator = Said("Administrator"),
            Condition = Needed("Condition", "Name the condition it is for."),
            Since = Day("Since", "Enter since when, as a year, month or day.", needed: false, mayLieAhead: false),
            DiagnosedBy = kind.NeedsPhysician ? Needed("DiagnosedBy", "Name the physician who diagnosed it.") : Said("DiagnosedBy"),
            Evaluation = Said("Evaluation") is "visit" or "telehealth" or "questionnaire" or "none" ? Said("Evaluation") : Miss("Evaluation", "Say whether a clinician evaluated it."),
            EvaluatedOn = Day("EvaluatedOn", "Enter the day of the evaluation.", needed: Said("Evaluation") is "visit" or "telehealth", mayLieAhead: false),
            Tried = Said("Tried"),
            Anyway = Said("Anyway") switch { "yes" => true, "no" => false, _ => None<bool>("Anyway", "Say whether it would be bought without the condition.") },
            Frequency = Said("Frequency"),
            Duration = CalendarSpan.Parse(Said("Duration"))?.LastDayFrom(today) < today.AddMonths(ExpenseTable.ValidMonths) ? Said("Duration") : Miss("Duration", "Choose for how long, at most twelve months."),
            Buying = Day("Buying", "Enter when it is to be bought.", needed: false, mayLieAhead: true),
            Price = Dollars("Price"),
            UsualPrice = Dollars("UsualPrice"),
            MemberSince = Day("MemberSince", "Enter since when, as a year, month or day.", needed: false, mayLieAhead: false),
        };
        return new RequestAnswers(request, typed, wrong);

        string? Said(string field) => typed.GetValueOrDefault(field) is { Length: > 0 } said ? said.Length <= LongestAnswer ? said : Miss(field, "Say it in fewer than a thousand letters.") : null;

        string? Needed(string field, string says) => Said(field) ?? Miss(field, says);

        string? Miss(string field, string says)
        {
            if (!wrong.Exists(known => known.Item1 == field))
            {
                wrong.Add((field, says));
            }

            return null;
        }

        T? None<T>(string field, string says)
            where T : struct
        {
            Miss(field, says);
            return null;
        }

        PartialDate? Day(string field, string says, bool needed, bool mayLieAhead)
        {
            if (Said(field) is not { } said)
            {
                return needed ? None<PartialDate>(field, says) : null;
            }

            var date = PartialDate.Parse(said);
            return !date.IsPossible ? None<PartialDate>(field, $"“{said}” is no date; write it as 2026-11-20, or 2026-11 where only the month is known.")
                : !mayLieAhead && date.Earliest > today ? None<PartialDate>(field, $"{date.InWords()} lies ahead; correct it.")
                : date;
        }

        decimal? Dollars(string field) =>
            Said(field)?.TrimStart('$') is not { } said ? null
            : decimal.TryParse(said, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and < 1_000_000 ? amount
            : None<decimal>(field, $"“{said}” is no amount; write dollars as 1300 or 1300.00.");
    }
}
