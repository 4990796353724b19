using MedNec.Engine.Checks.History;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.History;

public sealed class ComorbiditiesAreNamedTests : CheckTests<ComorbiditiesAreNamed>
{
    public override Example Wrong => Of("CKD 4 omitted, NSAID failure argued", "Naproxen 500 mg twice daily failed in 2025.");

    public override Example Right => Of("\"NSAIDs contraindicated: CKD stage 4 (eGFR 24)\"", "NSAIDs are contraindicated: CKD stage 4 (eGFR 24).");

    [Fact]
    public void The_drug_is_pointed_at() => Flags(With("N18.4"), A.LetterOf(With("N18.4"), "Ibuprofen did not help."), quoting: "Ibuprofen");

    [Fact]
    public void Each_disease_has_its_drugs() => Flags(With("J45.50"), A.LetterOf(With("J45.50"), "Propranolol was tried for migraine."), saying: "asthma");

    [Fact]
    public void A_second_diagnosis_of_the_brief_counts()
    {
        var brief = A.Brief() with { Diagnoses = [A.Apnea(), new Engine.Letters.Diagnosis { Code = "I50.22", Text = "Chronic systolic heart failure" }] };
        Flags(brief, A.LetterOf(brief, "Meloxicam gave no relief."), saying: "heart failure");
    }

    [Fact]
    public void Another_drug_needs_no_word_of_it() => Passes(With("N18.4"), A.LetterOf(With("N18.4"), "Gabapentin did not help."));

    [Fact]
    public void The_disease_in_another_sentence_passes() => Passes(With("N18.4"), A.LetterOf(With("N18.4"), "Naproxen was stopped.", "Her kidney disease forbids it."));

    [Fact]
    public void A_resolved_disease_does_not_count() =>
        NeedsPerson(A.Brief() with { Chart = new Chart { Facts = [A.Fact("Condition/x", FactKind.Condition, "Peptic ulcer", "2010", new Code(CodeSystems.Icd10Cm, "K27.9")) with { Status = "resolved" }] } });

    [Fact]
    public void Other_diseases_are_for_a_person() => NeedsPerson(A.Brief());

    private static Brief With(string code) => A.Brief() with { Chart = A.Chart() with { Facts = [A.Fact("Condition/x", FactKind.Condition, "Condition", "2024", new Code(CodeSystems.Icd10Cm, code)) with { Status = "active" }] } };

    private static Example Of(string words, string sentence) => new(words, With("N18.4"), A.LetterOf(With("N18.4"), sentence));
}
