using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Diagnosis;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class CodeIsAsSpecificAsTheRecordTests : CheckTests<CodeIsAsSpecificAsTheRecord>
{
    private static readonly Brief Knee = SomeCodes.With("M25.569", "Knee pain");

    public override Example Wrong => new("M25.569 while the note says right knee", Knee, A.LetterSaying("She has pain in the right knee on every step.", Knee));

    public override Example Right => new("M25.561", SomeCodes.With("M25.561", "Pain in right knee"), A.LetterSaying("She has pain in the right knee on every step.", SomeCodes.With("M25.561", "Pain in right knee")));

    [Fact]
    public void The_side_s_code_is_put_in() => Flags(Wrong.Brief, Wrong.Letter, saying: "the letter says (right knee): use M25.561 (Pain in right knee)", quoting: "M25.569", fixing: "M25.561");

    [Fact]
    public void The_chart_s_side_counts() =>
        Flags(Knee with { Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("DiagnosticReport/1", FactKind.Report, "Radiograph of the left knee", "2026-10-01")] } }, saying: "the chart says (left knee): use M25.562");

    [Fact]
    public void The_chart_s_own_code_counts() =>
        Flags(SomeCodes.With("M54.10", "Radiculopathy") with { Chart = A.Chart() with { Facts = [A.Fact("Condition/1", FactKind.Condition, "Radiculopathy, lumbar region", "2025-01", new Code(CodeSystems.Icd10Cm, "M54.16"))] } }, saying: "use M54.16");

    [Fact]
    public void The_type_in_words_counts() => Flags(SomeCodes.With("J45.909", "Moderate persistent asthma"), saying: "use J45.40");

    [Fact]
    public void Where_nobody_says_the_side_it_may_stay_open() => Passes(Knee);

    [Fact]
    public void Another_part_s_side_says_nothing() => Passes(Knee, A.LetterSaying("Her right hip was replaced in 2019.", Knee));

    [Fact]
    public void Less_than_the_other_code_says_is_not_enough() => Passes(SomeCodes.With("J45.909", "Persistent asthma"));

    [Fact]
    public void Specific_codes_pass() => Passes(SomeCodes.With("G47.33", "Obstructive sleep apnea"));

    [Fact]
    public void Codes_that_no_list_holds_need_a_person() => NeedsPerson(SomeCodes.With("Q99.8", "Something rare").ByStarter());
}
