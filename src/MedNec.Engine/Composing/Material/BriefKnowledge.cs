using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Phrases;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Material;

/// <summary>What is known in the whole letter: who writes, to whom, about whom, what is asked and in which situation.</summary>
internal static class BriefKnowledge
{
    /// <summary>Tells <paramref name="known"/> what the brief of <paramref name="draft"/> says.</summary>
    public static void Tell(Draft draft, Knowledge known)
    {
        var brief = draft.Brief;
        known
            .With("letter.date", brief.LetterDate.InWords())
            .Tag(Vocabulary.TagOf(brief.Purpose))
            .Tag("health-account", brief.IsForHealthAccount)
            .Tag("several-items", brief.Items.Count > 1)
            .Tag("expedited", brief.Items.Any(item => item.Expedited));
        TellPatient(draft, known);
        TellClinic(brief, known);
        TellPayer(brief, known);
        TellRequest(draft, known);
        TellOccasion(brief, known);
        ExpenseKnowledge.Tell(draft, known);
        EvidenceKnowledge.Tell(draft, known);
    }

    private static void TellPatient(Draft draft, Knowledge known)
    {
        var patient = draft.Brief.Subject;
        var own = draft.Brief.Patient;
        known.With("patient.name", patient.Name, Identity(draft, own?.Name, "patient.name", fact => Has(fact, patient.Name)));
        known.With("patient.mrn", patient.Mrn, Identity(draft, own?.Mrn, "patient.mrn", fact => Has(fact, patient.Mrn)));
        if (patient.BirthDate is not { } born)
        {
            return;
        }

        var facts = Identity(draft, own?.BirthDate?.Text, "patient.birthDate", fact => fact.Date == born);
        known.With("patient.born", born.AsForm(), facts);
        if (born.IsExact && draft.Brief.LetterDate is { IsExact: true } letter && letter > born)
        {
            var today = letter.Earliest;
            var age = today.Year - born.Year - (today < new DateOnly(born.Year, born.Month, 1).AddYears(today.Year - born.Year).AddDays(born.Day - 1) ? 1 : 0);
            known.Tag("minor", age < 18).Tag("under-21", age < 21);
            if (age < 21)
            {
                known.With("patient.age", $"{Grammar.Number(age)} years old", draft.Derive("derived:patient.age", "Age on the letter's date", facts, new Measure(age, "years")));
            }
        }
    }

    private static IReadOnlyList<string> Identity(Draft draft, string? own, string path, Func<Fact, bool> saysSo) =>
        !string.IsNullOrEmpty(own) ? [BriefFacts.Id(path)]
        : draft.Brief.Chart.Of(FactKind.Identity).FirstOrDefault(saysSo) is { } fact ? [fact.Id]
        : [];

    private static bool Has(Fact fact, string? text) => text is { Length: > 0 } && fact.Text.Contains(text, StringComparison.Ordinal);

    private static void TellClinic(Brief brief, Knowledge known)
    {
        if (brief.Clinic is { } clinic)
        {
            var id = BriefFacts.Id("clinic");
            var lines = new[] { clinic.Phone is { } phone ? $"Phone {phone}" : null, clinic.Fax is { } fax ? $"Fax {fax}" : null }.OfType<string>();
            known.With("clinic.name", clinic.Name, id).With("clinic.address", clinic.Address, id).With("clinic.phone", clinic.Phone, id)
                .With("clinic.fax", clinic.Fax, id).With("clinic.npi", clinic.Npi, id).With("clinic.lines", string.Join(" | ", lines), id);
        }

        if (brief.Clinician is { } clinician)
        {
            var id = BriefFacts.Id("clinician");
            known.With("clinician.name", clinician.Name, id)
                .With("clinician.signed-name", clinician is { Name: { } name, Credentials: { } credentials } ? $"{name}, {credentials}" : null, id)
                .With("clinician.credentials", clinician.Credentials, id)
                .With("clinician.specialty", clinician.Specialty, id)
                .With("clinician.role", Professions.RoleOf(clinician), id)
                .With("clinician.npi", clinician.Npi, id)
                .With("clinician.phone", clinician.Phone, id)
                .With("clinician.since", clinician.TreatingSince?.InWords(), id)
                .With("clinician.license", clinician.License is { State: { } state, Number: { } number } ? $"{state} {number}" : null, id)
                .With("clinician.attests", "in my clinical judgment", id);
        }

        if (brief.Signature is { By: { Length: > 0 } by, On: { } on } signature)
        {
            var id = BriefFacts.Id("signature");
            known.Tag("signed").Tag("electronic", signature.Kind == "electronic").With("signature.by", by, id).With("signature.on", on.InWords(), id);
        }
    }

    private static void TellPayer(Brief brief, Knowledge known)
    {
        if (brief.Coverage is not { } coverage)
        {
            return;
        }

        var id = BriefFacts.Id("coverage");
        known.With("payer.name", coverage.Payer, id).With("payer.plan", coverage.Plan, id).With("payer.member", coverage.MemberId, id).With("payer.group", coverage.GroupNumber, id)
            .With("payer.department", coverage.Department).With("payer.address", coverage.Address).With("payer.fax", coverage.Fax).With("payer.state", coverage.State, id);
        if (coverage.Department is { } department && (department.StartsWith("Dr. ", StringComparison.Ordinal) || department.StartsWith("Ms. ", StringComparison.Ordinal) || department.StartsWith("Mr. ", StringComparison.Ordinal)))
        {
            known.With("payer.addressee", department);
        }

        if (coverage.Line is { } line)
        {
            known.Tag(Vocabulary.TagOf(line)).Tag("medicare-rules", line is LineOfBusiness.Medicare or LineOfBusiness.MedicareAdvantage).Tag("medicaid-rules", line is LineOfBusiness.Medicaid or LineOfBusiness.MedicaidManaged);
        }

        if (coverage.Subscriber is { IsSelf: false } holder)
        {
            known.With("subscriber.name", holder.Name, id).With("subscriber.born", holder.BirthDate?.AsForm(), id).With("subscriber.member", holder.MemberId, id).With("subscriber.relationship", holder.Relationship, id).Tag("dependent");
        }

        if (PolicyName.Of(brief.Policy) is { } policy)
        {
            known.With("policy.name", policy, BriefFacts.Id("policy"));
        }

        known.With("policy.number", PolicyName.NumberOf(brief.Policy), BriefFacts.Id("policy"));

        known.With("law.epsdt", "section 1905(r)(5) of the Social Security Act").With("law.part-d-exception", "42 CFR 423.578(b)");
    }

    private static void TellRequest(Draft draft, Knowledge known)
    {
        var brief = draft.Brief;
        var items = brief.Items.Select((item, i) => (item, facts: (IReadOnlyList<string>)[BriefFacts.Id("items", i)], name: item.Name ?? ItemKnowledge.CodeOf(item))).Where(entry => entry.name is not null).ToList();
        known.With("items", Grammar.List([.. items.Select(entry => new Known(Grammar.AsOne(Casing.Within(entry.name!)), entry.facts) { IsPlural = Grammar.IsPlural(entry.name!) })]))
            .With("items.the", Grammar.List([.. items.Select(entry => new Known(Grammar.TheOne(ItemKnowledge.ShortNameOf(entry.name!)), entry.facts) { IsPlural = Grammar.IsPlural(entry.name!) })]))
            .With("items.coded", Grammar.List([.. items.Select(entry => new Known(Grammar.AsOne(Casing.Within(entry.name!)) + (entry.item.Name is not null && ItemKnowledge.CodeOf(entry.item) is { } code ? $" ({code})" : ""), entry.facts) { IsPlural = Grammar.IsPlural(entry.name!) })]));

        known.Tag("wants-function", brief.Coverage?.Line is LineOfBusiness.Medicare or LineOfBusiness.MedicareAdvantage or LineOfBusiness.Medicaid or LineOfBusiness.MedicaidManaged || brief.Items.Any(item => item.Service is Service.Dme || ItemKnowledge.IsTherapy(item)));
        var diagnoses = draft.Diagnoses;
        if (diagnoses.Count > 0)
        {
            known.With("condition", diagnoses[0].Find("diagnosis.name")).With("condition.code", diagnoses[0].Find("diagnosis.code")).With("condition.coded", diagnoses[0].Find("diagnosis.coded"));
        }

        known.With("conditions.coded", Grammar.List([.. diagnoses.Select(diagnosis => diagnosis.Find("diagnosis.coded")).OfType<Known>()]));
    }

    private static void TellOccasion(Brief brief, Knowledge known)
    {
        if (brief.Denial is { } denial)
        {
            known.With("denial.date", denial.NoticeDate?.InWords(), BriefFacts.Id("denial")).With("denial.reference", denial.Reference, BriefFacts.Id("denial"))
                .With("denial.reasons", denial.Reasons.Count > 0 ? "the stated reasons" : null);
        }

        if (brief.Request is { } request)
        {
            known.With("request.number", request.Number, BriefFacts.Id("request")).With("request.date", request.ReceivedOn?.InWords(), BriefFacts.Id("request")).With("request.asks", request.Asks.Count > 0 ? "the points asked" : null);
        }

        if (brief.Injury is { } injury)
        {
            var id = BriefFacts.Id("injury");
            known.With("injury.date", injury.Date?.AsForm(), id).With("injury.on", Grammar.On(injury.Date), id).With("injury.employer", injury.Employer, id).With("injury.claim", injury.ClaimNumber, id)
                .With("injury.mechanism", Fragment.Read(injury.Mechanism)?.Text, id);
        }
    }
}
