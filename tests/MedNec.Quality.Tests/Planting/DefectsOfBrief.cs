using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Quality.Tests.Planting;

/// <summary>What a brief lacks or has wrong, and its letter with it.</summary>
internal static class DefectsOfBrief
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        new("LMN-PAT-001", "no birth date", (clean, _) => clean.Rewritten(brief => brief with { Patient = brief.Patient! with { BirthDate = null }, Chart = brief.Chart with { Patient = null } })),
        new("LMN-PAT-003", "another birth date in the letter", (clean, _) => clean.Brief.Subject.BirthDate is { } born && PartialDate.Of(born.Earliest.AddDays(-400)) is var other
            ? clean.Replacing(born.AsForm(), other.AsForm()).Replacing(born.InWords(), other.InWords()) : null),
        new("LMN-PAT-002", "a slip in the patient's name", (clean, _) => clean.Brief.Subject.Name!.Split(' ')[^1] is var family && clean.Has(family)
            ? clean.Replacing(family, family[..^2] + (family[^2] == 'e' ? 'o' : 'e') + family[^1]) : null),
        new("LMN-PAT-007", "figures of the member number swapped", (clean, _) => clean.Brief.Coverage!.MemberId is { } id && clean.Has(id) ? clean.Replacing(id, id[..^2] + (char)('0' + ((id[^2] - '0' + 3) % 10)) + id[^1]) : null),
        new("LMN-PAT-008", "no name of the holder", (clean, _) => clean.Brief.Coverage!.Subscriber is { IsSelf: false } ? clean.Rewritten(brief => brief with { Coverage = brief.Coverage! with { Subscriber = new() { Relationship = "child" } } }) : null),
        new("LMN-PAY-002", "no group number in the letter", (clean, _) => clean.Brief.Coverage!.GroupNumber is { } group && clean.Has(group) ? clean.Without(group) : null),
        new("LMN-PAY-001", "nobody addressed", (clean, _) => clean.Brief.IsForHealthAccount ? null : clean.Rewritten(brief => brief with { Coverage = brief.Coverage! with { Payer = null, Fax = null, Department = null } }).WithoutPart(SectionIds.Recipient)),
        new("LMN-PAY-009", "no reference of the denial", (clean, _) => clean.Brief.Denial is not null ? clean.Rewritten(brief => brief with { Denial = brief.Denial! with { Reference = null } }) : null),
        new("LMN-PRV-001", "no NPI", (clean, _) => clean.Rewritten(brief => brief with { Clinician = brief.Clinician! with { Npi = null } })),
        new("LMN-PRV-002", "an NPI that fails its check digit", (clean, _) => clean.Rewritten(brief => brief with { Clinician = brief.Clinician! with { Npi = brief.Clinician.Npi![..9] + ((brief.Clinician.Npi[9] - '0' + 3) % 10) } })),
        new("LMN-PRV-005", "an expired license", (clean, _) => clean.Knowing(brief => brief with { Clinician = brief.Clinician! with { License = brief.Clinician.License! with { Expires = A.Date("2026-03-31") } } })),
        new("LMN-PRV-006", "no word on the treating relationship", (clean, _) => clean.Rewritten(brief => brief with { Clinician = brief.Clinician! with { TreatingSince = null } }).Without(statement => statement.Text.Contains("have treated", StringComparison.Ordinal) && !statement.Text.Contains("request", StringComparison.Ordinal)) is var planted && !planted.Has("have treated") ? planted : null),
        new("LMN-PRV-007", "no number for a call", (clean, _) => clean.Without("peer").Without(clean.Brief.Clinician!.Phone!)),
        new("LMN-SIG-001", "no signature", (clean, _) => clean.Rewritten(brief => brief with { Signature = null })),
        new("LMN-SIG-002", "no printed name", (clean, _) => clean.WithoutPart(SectionIds.Signature)),
        new("LMN-SIG-003", "no date of signature", (clean, _) => clean.Rewritten(brief => brief with { Signature = brief.Signature! with { On = null } })),
        new("LMN-SIG-003", "signed after today", (clean, _) => clean.Rewritten(brief => brief with { Signature = brief.Signature! with { On = A.Date("2026-12-24") } })),
        new("LMN-SIG-004", "a rubber stamp", (clean, lot) => clean.Rewritten(brief => brief with { Signature = brief.Signature! with { Kind = lot.Of("stamp", "rubber stamp") } })),
        new("LMN-SIG-005", "signed by somebody else", (clean, lot) => clean.Knowing(brief => brief with { Signature = brief.Signature! with { By = lot.Of("Nora Bell, PA-C", "Tom Reyes, RN") } })),
        new("LMN-DAT-001", "no date", (clean, _) => clean.Rewritten(brief => brief with { Date = null }).WithoutPart(SectionIds.Date)),
        new("LMN-DAT-003", "treated before it began", (clean, _) => clean.Brief.Diagnoses[0].Onset is not null ? clean.Rewritten(brief => brief with { Trials = [brief.Trials[0] with { Start = A.Date("2026-09-10"), End = A.Date("2026-06-02") }] }) : null),
        new("LMN-DX-001", "no code", (clean, _) => clean.Rewritten(brief => brief with { Diagnoses = [brief.Diagnoses[0] with { Code = null }] }) is var planted ? planted.Without(clean.Brief.Diagnoses[0].Code!) : null),
        new("LMN-DX-005", "a code of the other side", (clean, _) => clean.Brief.Diagnoses[0].Code == "M17.11" ? clean.Rewritten(brief => brief with { Diagnoses = [brief.Diagnoses[0] with { Code = "M17.12" }] }) : null),
        new("LMN-REQ-001", "the request comes late", (clean, _) => clean.WithoutPart(SectionIds.Opening) is var planted ? planted with { Letter = planted.Letter with { Sections = [.. planted.Letter.Sections.Select(section => section.Id == SectionIds.Salutation ? section with { Statements = [.. section.Statements.Take(1)] } : section)] } } : null),
        new("LMN-REQ-002", "an item without its code", (clean, _) => clean.Item.Code is not null ? clean.Rewritten(brief => brief with { Items = [brief.Items[0] with { Code = null }] }) : null),
        new("LMN-REQ-003", "a drug without dose", (clean, _) => clean.Item.KnownService == Service.Drug ? clean.Rewritten(brief => brief with { Items = [brief.Items[0] with { Dose = null }] }) : null),
        new("LMN-REQ-004", "therapy without frequency", (clean, _) => clean.Item.KnownService is Service.PhysicalTherapy or Service.SpeechTherapy ? clean.Rewritten(brief => brief with { Items = [brief.Items[0] with { Frequency = null }] }) : null),
        new("LMN-REQ-005", "a sum that is wrong", (clean, _) => clean.Item is { Quantity: 36, Duration: "P12W" } ? clean.Rewritten(brief => brief with { Items = [brief.Items[0] with { Quantity = 24 }] }) : null),
        new("LMN-REQ-006", "no length of need", (clean, _) => clean.Item.Duration is not null ? clean.Rewritten(brief => brief with { Items = [brief.Items[0] with { Duration = null, Start = null }] }) : null),
        new("LMN-REQ-009", "urgent without a reason", (clean, lot) => clean.Rewritten(brief => brief with { Items = [brief.Items[0] with { Expedited = true }] }).Without(statement => statement.Text.Contains("jeopardi", StringComparison.OrdinalIgnoreCase) || statement.Text.Contains("72 hours", StringComparison.OrdinalIgnoreCase)).Saying(lot.Of("URGENT!!", "Please expedite this request."))),
        new("LMN-PTX-002", "an ending without a reason", (clean, _) => clean.Rewritten(brief => brief with { Trials = [brief.Trials[0] with { Outcome = null, Detail = null }] }) is var planted ? planted.Without(clean.Brief.Trials[0].Treatment!.Split(' ')[0]).Saying($"{clean.Brief.Trials[0].Treatment} was done from {clean.Brief.Trials[0].Start!.Value.InWords()} to {clean.Brief.Trials[0].End!.Value.InWords()}.") : null),
        new("LMN-CON-005", "an allergy to what is asked", (clean, _) => clean.Item.KnownService == Service.Drug ? clean.Knowing(brief => brief with { Chart = brief.Chart with { Facts = [.. brief.Chart.Facts, A.Fact("AllergyIntolerance/1", FactKind.Allergy, $"{brief.Items[0].Name} allergy", "2020-01") with { Status = "active" }] } }) : null),
        new("LMN-ATT-002", "a document that nobody mentions", (clean, _) => clean.Knowing(brief => brief with { Documents = [.. brief.Documents, A.Document("lab", "Metabolic panel", "2026-08-01")] })),
        new("LMN-ATT-008", "an appeal without the denial", (clean, _) => clean.Brief.Denial is not null ? clean.Rewritten(brief => brief with { Documents = [.. brief.Documents.Where(document => document.Kind != "denial-notice")] }) : null),
        new("LMN-APP-001", "a reason for denial unanswered", (clean, _) => clean.Brief.Denial is not null ? clean.Knowing(brief => brief with { Denial = brief.Denial! with { Reasons = [.. brief.Denial.Reasons, new DenialReason { Code = "CO-197", Text = "Precertification absent" }] } }) : null),
        new("LMN-BEN-001", "a used limit that the letter passes over", (clean, _) => clean.Brief.Coverage!.Benefits.Count > 0 ? clean.Rewritten(brief => brief with { Purpose = Purpose.PriorAuthorization }).WithoutPart(SectionIds.Benefit).Without("limit").Without("visits were used").Without("more visits").Without("additional") : null),
        new("LMN-BEN-003", "another count of visits", (clean, _) => clean.Brief.Coverage!.Benefits.Count > 0 ? clean.Saying("So far 12 visits were used.") : null),
        new("LMN-HX-009", "no visit for a year", (clean, _) => clean.Brief.IsForHealthAccount ? null : clean.Knowing(brief => brief with
        {
            Documents = [.. brief.Documents.Where(document => document.Kind is not ("progress-note" or "therapy-plan" or "face-to-face"))],
            Chart = brief.Chart with { Facts = [.. brief.Chart.Facts.Where(fact => fact.Kind != FactKind.Visit), A.Visit("2025-09-01")] },
        }).Without("most recent visit")),
        new("LMN-HSA-003", "a purpose of general health", (clean, _) => clean.Brief.IsForHealthAccount ? clean.Rewritten(brief => brief with { Diagnoses = [new Diagnosis { Code = "Z71.3", Text = "Wellness counseling", Onset = A.Date("2025-11") }] }) : null),
        new("LMN-HSA-005", "no visit, a form on the web", (clean, _) => clean.Brief.Expense is not null ? clean.Knowing(brief => brief with { Expense = brief.Expense! with { Evaluation = "questionnaire" } }) : null),
        new("LMN-HSA-006", "no but-for sentence", (clean, _) => clean.Brief.IsForHealthAccount ? clean.Without("but for").Without("would not be").Without("primarily") : null),
        new("LMN-HSA-007", "for life", (clean, _) => clean.Brief.IsForHealthAccount ? clean.Rewritten(brief => brief with { Items = [brief.Items[0] with { Duration = "P36M" }] }) : null),
        new("LMN-HSA-009", "bought before the letter", (clean, _) => clean.Brief.Expense is not null ? clean.Knowing(brief => brief with { Expense = brief.Expense! with { PurchaseDate = A.Date("2026-01-15") } }) : null),
        new("LMN-HSA-004", "not a physician's diagnosis", (clean, _) => clean.Brief.Expense is not null ? clean.Rewritten(brief => brief with { Expense = brief.Expense! with { Kind = "GYM", Description = "Gym membership", DiagnosedBy = "Pat Young, DC" }, Diagnoses = [new Diagnosis { Code = "E66.9", Text = "Obesity", Onset = A.Date("2025-01") }] }) : null),
        new("LMN-WC-002", "no claim number", (clean, _) => clean.Brief.Injury is not null ? clean.Rewritten(brief => brief with { Injury = brief.Injury! with { ClaimNumber = null } }) : null),
        new("LMN-MCD-002", "a child's right not named", (clean, _) => clean.Brief.Coverage!.Line == LineOfBusiness.Medicaid ? clean.Without("EPSDT").Without("correct or ameliorate") : null),
        new("LMN-DL-002", "sent after the safe date", (clean, _) => clean.Brief.Denial is not null ? clean.Knowing(brief => brief with { Deadline = new Deadline { Safe = A.Date("2026-11-10"), LegalLatest = A.Date("2026-11-16") } }) : null),
    ];
}
