using System.Collections.Concurrent;
using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Quality.Tests.Clean;

/// <summary>A brief and a clean letter for it.</summary>
/// <param name="Number">Its number; the same number is the same letter in every run.</param>
/// <param name="Brief">The brief.</param>
/// <param name="Letter">The letter.</param>
internal sealed record CleanLetter(int Number, Brief Brief, Letter Letter)
{
    private static readonly ConcurrentDictionary<int, CleanLetter> Made = [];

    /// <summary>The letter of that number: composed by us, or typed in one of two hands.</summary>
    public static CleanLetter Of(int number) => Made.GetOrAdd(number, one => Of(one, CleanBriefs.Number(one)));

    /// <summary>A letter for another brief in the hand of that number.</summary>
    public static CleanLetter Of(int number, Brief brief) =>
        new(number, brief, (number / Scenario.All.Count % 3) switch
        {
            0 => Composer.Standard.Compose(brief),
            1 => A.LetterSaying("I will measure it again after 8 weeks and stop if nothing has changed.", brief),
            _ => OtherHand.Type(brief, new Lot((ulong)number)),
        });
}

/// <summary>A letter as another clinic would type it: other headings, other order of words, other forms of date.</summary>
internal static class OtherHand
{
    public static Letter Type(Brief brief, Lot lot) => LetterReader.Read(new WrittenLetter([.. Blocks(brief, lot).Where(block => block.Text.Length > 0)]), brief);

    private static IEnumerable<WrittenBlock> Blocks(Brief brief, Lot lot)
    {
        var (clinic, coverage, subject, clinician, item, diagnosis) = (brief.Clinic!, brief.Coverage!, brief.Subject, brief.Clinician!, brief.Items[0], brief.Diagnoses[0]);
        var he = subject.Sex == "male";
        var their = he ? "his" : "her";
        var title = subject.AgeOn(brief.LetterDate) is < 14 ? subject.Name!.Split(' ')[0] : $"{(he ? "Mr." : "Ms.")} {subject.Name!.Split(' ')[^1]}";
        yield return Line($"{clinic.Name} | {clinic.Address} | Tel {clinic.Phone} | Fax {clinic.Fax}");
        yield return Line(brief.Date?.InWords());
        yield return Line(coverage.Payer);
        yield return Line(coverage.Department is { } department ? $"Attn: {department}" : "Attn: Claims Department");
        yield return Line(coverage.Fax is { } fax ? $"Fax: {fax}" : "");
        yield return Line($"RE: {subject.Name}");
        yield return Line($"DOB: {subject.BirthDate?.AsForm()}");
        yield return Line(coverage.MemberId is { } id ? $"Member ID: {id}" : "");
        yield return Line(coverage.GroupNumber is { } group ? $"Group number: {group}" : "");
        yield return Line(coverage.Plan is { } plan ? $"Plan: {plan}" : "");
        yield return Line(coverage.Subscriber is { IsSelf: false } holder ? $"Subscriber: {holder.Name} ({holder.Relationship}), born {holder.BirthDate?.AsForm()}, member ID {holder.MemberId}" : "");
        yield return Line(brief.Denial is { Reference: not null } denied ? $"Reference number: {denied.Reference}, denial dated {denied.NoticeDate?.InWords()}" : brief.Request is { } asked ? $"Reference number: {asked.Number}" : "");
        yield return Line(brief.Injury is { } hurt ? $"Claim number: {hurt.ClaimNumber}; employer: {hurt.Employer}; date of injury: {hurt.Date?.AsForm()}" : "");
        yield return Line($"Diagnosis: {diagnosis.Text} (ICD-10-CM {diagnosis.Code})");
        yield return Line(lot.Of("Dear Medical Director:", "Dear Reviewer:", "To the Medical Director:") is var dear && brief.IsForHealthAccount ? "Dear Plan Administrator:" : dear);
        var what = item.Code is null ? item.Name : $"{item.Name} ({item.System} {item.Code})";
        var deed = brief.Purpose switch
        {
            Purpose.Appeal => $"I am appealing the denial of {what}",
            Purpose.Reimbursement => $"I request reimbursement of {what} from the account",
            Purpose.BenefitException => $"I request a benefit exception and authorization for {what}",
            _ => lot.Of($"I request prior authorization of {what}", $"Please authorize {what}"),
        };
        yield return Paragraph($"{deed} for {subject.Name}, {their} diagnosis being {Lower(diagnosis.Text!)} ({diagnosis.Code}). I have treated {title} as {their} {clinician.Specialty!.ToLowerInvariant()} physician since {clinician.TreatingSince?.InWords()}.");
        yield return Heading(lot.Of("Clinical history", "Medical history"));
        yield return Paragraph($"{title} has had {Lower(diagnosis.Text!)} since {diagnosis.Onset?.InWords()}. " + string.Join(' ', brief.Function.Select(function => function + ".")));
        yield return Paragraph(string.Join(' ', brief.Chart.Of(FactKind.Result).Select(result => $"The {Inside(result.What.Text)} was {result.Value} on {result.Date?.InWords()}.")));
        yield return Heading(lot.Of("Previous treatment", "Treatment history"));
        foreach (var trial in brief.Trials)
        {
            yield return new(WrittenBlockKind.Bullet, $"{trial.Treatment}, from {trial.Start?.InWords()} to {trial.End?.InWords()}: {Outcome(trial.Outcome)}; {trial.Detail}.");
        }

        yield return Heading("Request and justification");
        yield return Paragraph($"I ask for {what}{Terms(item)}.{Because(brief)} {brief.Citations[0].Organization}, \"{brief.Citations[0].Title}\" ({brief.Citations[0].Year}), supports {brief.Citations[0].Supports}.");
        foreach (var reason in brief.Denial?.Reasons ?? [])
        {
            yield return Paragraph($"To denial reason {reason.Code}, \"{reason.Text}\": {reason.Answer}");
        }

        yield return Paragraph(brief.Denial is null ? "" : "Please have a physician of the same specialty decide the appeal, and send the criteria that were used and the claim file.");
        foreach (var ask in brief.Request?.Asks ?? [])
        {
            var asks = brief.Chart.Of(FactKind.Result).First();
            yield return Paragraph($"You asked for: {ask}. It was {asks.Value} on {asks.Date?.InWords()}.");
        }

        foreach (var benefit in coverage.Benefits)
        {
            yield return Paragraph($"The plan's limit of {benefit.Limit} visits is used: {benefit.Used} visits as of {benefit.AsOf?.InWords()}. More visits are asked because the goal below is not reached.");
        }

        yield return Paragraph(coverage.Line is LineOfBusiness.Medicaid ? "Under EPSDT, Social Security Act 1905(r)(5), the therapy is required to correct or ameliorate the condition." : "");
        if (brief.Injury is { } injury)
        {
            yield return Paragraph($"Within reasonable medical probability, {injury.Mechanism} on {injury.Date?.InWords()} caused this diagnosis, and the treatment is reasonably required to cure or relieve its effects.");
        }

        if (brief.Expense is { } expense)
        {
            yield return Paragraph($"{expense.DiagnosedBy} evaluated {title} in person on {expense.EvaluatedOn?.InWords()}. The expense is primarily for this disease, not for general health, and would not be incurred but for it.");
        }

        yield return Heading("Expected outcome");
        yield return Paragraph($"The goal is a {Inside(brief.Goals[0].Measure!)} of {brief.Goals[0].Target} by {brief.Goals[0].By?.InWords()}. I will look at it again after 8 weeks and stop if nothing has changed. Without the treatment {title} risks {brief.Risks[0]}.");
        yield return Paragraph($"For a peer-to-peer discussion please call me at {clinician.Phone}, weekdays from 12 to 1 p.m.");
        yield return Line(lot.Of("Sincerely,", "Respectfully,"));
        yield return Line(brief.Signature is null ? "" : $"Electronically signed by {brief.Signature?.By} on {brief.Signature?.On?.AsForm()}");
        yield return Line($"{clinician.Name}, {clinician.Credentials}");
        yield return Line($"{clinician.Specialty}, NPI {clinician.Npi}");
        yield return Heading("Enclosures");
        foreach (var document in brief.Documents)
        {
            yield return new(WrittenBlockKind.Bullet, $"{document.Title}, {document.Date?.InWords()}");
        }

    }

    private static string Because(Brief brief) => brief.Chart.Of(FactKind.Result).FirstOrDefault() is { Date: { } date } result ? $" It is needed because the {Inside(result.What.Text)} of {date.InWords()} is {result.Value} in spite of the treatment above." : "";

    private static string Terms(RequestedItem item) => string.Concat(new[]
    {
        item.Dose, item.Route, item.Frequency,
        item.Quantity is { } quantity ? string.Create(CultureInfo.InvariantCulture, $"{quantity} {item.Unit}{(quantity == 1 ? "" : "s")}") : null,
        CalendarSpan.Parse(item.Duration) is { } span ? $"for {span}" : null,
        item.Start is { } start ? (item.Duration is null ? $"planned for {start.InWords()}" : $"beginning on {start.InWords()}") : null,
    }.OfType<string>().Select(term => ", " + term));

    private static string Outcome(TrialOutcome? outcome) => outcome switch
    {
        TrialOutcome.Failed => "it failed",
        TrialOutcome.Intolerant => "not tolerated",
        TrialOutcome.Partial => "only partial benefit",
        _ => "stopped",
    };

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static string Inside(string words) => words.Length > 1 && char.IsUpper(words[0]) && char.IsLower(words[1]) && !words.Contains("Scale", StringComparison.Ordinal) && !words.Contains("Index", StringComparison.Ordinal) ? Lower(words) : words;

    private static WrittenBlock Line(string? text) => new(WrittenBlockKind.Line, text ?? "");

    private static WrittenBlock Paragraph(string text) => new(WrittenBlockKind.Paragraph, text);

    private static WrittenBlock Heading(string text) => new(WrittenBlockKind.Heading, text);
}
