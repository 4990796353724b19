using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Testing;

/// <summary>
/// A letter as a clinic types it from its brief, read as any file is read. It is not the composer's: checks must judge
/// a stranger's letter as they judge ours, so their tests stand on a stranger's.
/// </summary>
public static partial class A
{
    /// <summary>The letter a clinic would type from that brief: says all the brief knows, and nothing else.</summary>
    public static Letter LetterFor(Brief brief) => Read(Typed(brief), brief);

    /// <summary>That letter with one more sentence in its argument.</summary>
    public static Letter LetterSaying(string sentence, Brief? brief = null) =>
        Read([.. Typed(brief ?? Brief(), sentence)], brief ?? Brief());

    /// <summary>That letter with <paramref name="words"/> replaced wherever they stand.</summary>
    public static Letter LetterReplacing(string words, string by, Brief? brief = null) =>
        Read(Typed(brief ?? Brief()).Select(block => block with { Text = block.Text.Replace(words, by, StringComparison.Ordinal) }), brief ?? Brief());

    /// <summary>A letter of these paragraphs and nothing else.</summary>
    public static Letter Letter(params string[] paragraphs) => Read(paragraphs.Select(Paragraph), Brief());

    /// <summary>A letter of these paragraphs and nothing else, read against <paramref name="brief"/>.</summary>
    public static Letter LetterOf(Brief brief, params string[] paragraphs) => Read(paragraphs.Select(Paragraph), brief);

    private static Letter Read(IEnumerable<WrittenBlock> blocks, Brief brief) =>
        LetterReader.Read(new WrittenLetter([.. blocks.Where(block => block.Text.Length > 0)]), brief);

    private static IEnumerable<WrittenBlock> Typed(Brief brief, string? extra = null) =>
        [.. Head(brief), .. Story(brief), .. Asking(brief, extra), .. Tail(brief)];

    private static IEnumerable<WrittenBlock> Head(Brief brief)
    {
        var (clinic, coverage, subject) = (brief.Clinic, brief.Coverage, brief.Subject);
        yield return Line(clinic?.Name);
        yield return Line(clinic?.Address);
        yield return Line(Labelled("Phone", clinic?.Phone));
        yield return Line(Labelled("Fax", clinic?.Fax));
        yield return Line(brief.Date?.InWords());
        yield return Line(coverage?.Payer);
        yield return Line(Labelled("Attn", coverage is null ? null : $"{coverage.Department ?? "Medical Director"}"));
        yield return Line(coverage?.Address);
        yield return Line(Labelled("Fax", coverage?.Fax));
        yield return Line(Labelled("Re", $"{Deed(brief)} of {Items(brief)}"));
        yield return Line(Labelled("Patient", subject.Name));
        yield return Line(Labelled("Date of birth", subject.BirthDate?.AsForm()));
        yield return Line(Labelled("Plan", coverage?.Plan));
        yield return Line(Labelled("Member ID", coverage?.MemberId));
        yield return Line(Labelled("Group number", coverage?.GroupNumber));
        if (coverage?.Subscriber is { IsSelf: false } holder)
        {
            yield return Line(Labelled("Subscriber", $"{holder.Name} ({holder.Relationship}), born {holder.BirthDate?.AsForm()}, member ID {holder.MemberId}"));
        }

        yield return Line(Labelled("Reference", brief.Denial?.Reference ?? brief.Request?.Number));
        yield return Line(Labelled("Claim number", brief.Injury?.ClaimNumber));
        yield return Line(Labelled("Employer", brief.Injury?.Employer));
        yield return Line(Labelled("Date of injury", brief.Injury?.Date?.AsForm()));
        foreach (var diagnosis in brief.Diagnoses)
        {
            yield return Line(Labelled("Diagnosis", $"{diagnosis.Code} {diagnosis.Text}".Trim()));
        }

        yield return Line("Dear Medical Director:");
        yield return Paragraph($"I am writing to request {Deed(brief)} of {Items(brief)} for my patient, {subject.Name}.{Treating(brief)}");
    }

    private static IEnumerable<WrittenBlock> Story(Brief brief)
    {
        yield return Heading("Diagnosis and clinical history");
        foreach (var diagnosis in brief.Diagnoses)
        {
            yield return Paragraph($"The patient has {Lower(diagnosis.Text)} ({diagnosis.Code}){(diagnosis.Onset is { } onset ? $", diagnosed in {onset.InWords()}" : "")}.");
        }

        foreach (var result in brief.Chart.Of(FactKind.Result))
        {
            yield return Paragraph($"{result.What.Text} on {result.Date?.InWords()}: {result.Value}.");
        }

        yield return Heading("Treatments tried");
        foreach (var trial in brief.Trials)
        {
            yield return Paragraph($"{trial.Treatment}{Span(trial)}: {trial.Outcome?.ToString().ToLowerInvariant()}, {trial.Detail}.");
        }

        yield return Heading("Functional status");
        foreach (var limit in brief.Function)
        {
            yield return Paragraph(limit + ".");
        }
    }

    private static IEnumerable<WrittenBlock> Asking(Brief brief, string? extra)
    {
        yield return Heading("Request and clinical justification");
        foreach (var item in brief.Items)
        {
            yield return Paragraph($"I ask for {item.Name}{(item.Code is null ? "" : $" ({item.System} {item.Code})")}: {Terms(item)}.");
        }

        yield return Paragraph("I ask for it because the condition is not treated otherwise.");
        yield return Paragraph(extra);
        foreach (var sentence in Occasion(brief))
        {
            yield return Paragraph(sentence);
        }

        foreach (var citation in brief.Citations)
        {
            yield return Paragraph($"{citation.Organization} ({citation.Year}), \"{citation.Title}\", supports {citation.Supports}.");
        }

        yield return Heading("Expected outcomes");
        foreach (var goal in brief.Goals)
        {
            yield return Paragraph($"The goal is {goal.Measure} {goal.Target} by {goal.By?.InWords()}. I will see the patient again then.");
        }

        yield return Heading("Consequences without treatment");
        foreach (var risk in brief.Risks)
        {
            yield return Paragraph($"Without it the patient faces {risk}.");
        }
    }

    // What the occasion adds: the denial's reasons, the plan's limit, the child's right, the tax test, the injury.
    private static IEnumerable<string> Occasion(Brief brief)
    {
        foreach (var attestation in brief.Attestations)
        {
            yield return attestation.Text!;
        }

        foreach (var reason in brief.Denial?.Reasons ?? [])
        {
            yield return $"Denial reason {reason.Code}, \"{reason.Text}\": {reason.Answer}";
        }

        if (brief.Purpose == Purpose.Appeal)
        {
            yield return "I ask for a reviewer of the same specialty, and for a copy of the criteria that were used and of the claim file.";
        }

        foreach (var ask in brief.Request?.Asks ?? [])
        {
            yield return $"You asked for: {ask}.";
        }

        foreach (var benefit in brief.Coverage?.Benefits ?? [])
        {
            yield return $"The plan's limit is {benefit.Limit} visits, and {benefit.Used} visits were used as of {benefit.AsOf?.InWords()}; more are needed because the goal is not reached.";
        }

        if (brief.Coverage?.Line is LineOfBusiness.Medicaid)
        {
            yield return "Under EPSDT, Social Security Act 1905(r)(5), the service is needed to correct or ameliorate the condition.";
        }

        if (brief.Coverage?.Line is LineOfBusiness.Medicare)
        {
            yield return "The request meets LCD L33718.";
            yield return "That determination is effective January 1, 2024.";
        }

        if (brief.Injury is { } injury)
        {
            yield return $"Within reasonable medical probability, {injury.Mechanism} on {injury.Date?.InWords()} caused the diagnosis, for which the treatment is reasonably required to cure or relieve.";
        }

        if (brief.Expense is { } expense)
        {
            yield return $"{expense.DiagnosedBy} evaluated the patient on {expense.EvaluatedOn?.InWords()} in person.";
            yield return "The expense is primarily for this disease, not for general health, and would not be made but for it.";
        }
    }

    private static IEnumerable<WrittenBlock> Tail(Brief brief)
    {
        yield return Paragraph(brief.Clinician?.Phone is { } phone ? $"For a peer-to-peer call I can be reached at {phone}, weekdays 12:00 to 1:00 p.m." : null);
        yield return Line("Sincerely,");
        if (brief.Signature is { } signature)
        {
            yield return Line($"Electronically signed by {signature.By} on {signature.On?.AsForm()}");
        }

        if (brief.Clinician is { } clinician)
        {
            yield return Line(string.Join(", ", new[] { clinician.Name, clinician.Credentials }.OfType<string>()));
            yield return Line(clinician.Specialty);
            yield return Line(clinician.Npi is null ? null : $"NPI {clinician.Npi}");
        }

        yield return Heading(brief.Documents.Count == 0 ? null : "Enclosures");
        foreach (var document in brief.Documents)
        {
            yield return new(WrittenBlockKind.Bullet, $"{document.Title}, {document.Date?.AsForm()}");
        }
    }

    private static string Deed(Brief brief) => brief.Purpose switch
    {
        Purpose.PriorAuthorization => "prior authorization",
        Purpose.Appeal => "appeal of the denial",
        Purpose.InformationRequest => "authorization",
        Purpose.Renewal => "continued authorization",
        Purpose.BenefitException => "a benefit exception and authorization",
        _ => "reimbursement",
    };

    private static string Items(Brief brief) =>
        string.Join(" and ", brief.Items.Select(item => item.Code is null ? item.Label : $"{item.Label} ({item.System} {item.Code})"));

    private static string Terms(RequestedItem item) => string.Join(", ", new[]
    {
        item.Dose,
        item.Route,
        item.Frequency,
        item.Quantity is { } quantity ? string.Create(CultureInfo.InvariantCulture, $"{quantity} {item.Unit}{(quantity == 1 ? "" : "s")}") : null,
        CalendarSpan.Parse(item.Duration) is { } span ? $"for {span}" : item.Duration,
        item.Start is { } start ? $"starting {start.InWords()}" : null,
        item.Start is { IsExact: true } first && CalendarSpan.Parse(item.Duration) is { } length ? $"through {PartialDate.Of(length.LastDayFrom(first.Earliest)).InWords()}" : null,
    }.OfType<string>());

    private static string Treating(Brief brief) => brief.Clinician is { TreatingSince: { } since } clinician
        ? $" I have treated this patient as the {Lower(clinician.Specialty)} physician since {since.InWords()}."
        : "";

    private static string Span(Trial trial) => (trial.Start, trial.End) switch
    {
        ({ } start, { } end) => $", {start.InWords()} to {end.InWords()}",
        ({ } start, null) => $", since {start.InWords()}",
        _ => "",
    };

    private static string Lower(string? words) => string.IsNullOrEmpty(words) ? "" : char.ToLowerInvariant(words[0]) + words[1..];

    private static string? Labelled(string label, string? value) => string.IsNullOrEmpty(value) ? null : $"{label}: {value}";

    private static WrittenBlock Line(string? text) => new(WrittenBlockKind.Line, text ?? "");

    private static WrittenBlock Paragraph(string? text) => new(WrittenBlockKind.Paragraph, text ?? "");

    private static WrittenBlock Heading(string? text) => new(WrittenBlockKind.Heading, text ?? "");
}
