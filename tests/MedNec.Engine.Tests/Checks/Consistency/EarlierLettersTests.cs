using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Checks.Consistency;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;
using MedNec.Testing;
using Shouldly;

namespace MedNec.Engine.Tests.Checks.Consistency;

/// <summary>The payer has the patient's earlier letters on file: what they say of onset, results, drugs and doses, this one says too.</summary>
public sealed class EarlierLettersTests
{
    private const string Sumatriptan = "Sumatriptan 50 mg was tried from March 2, 2025 to June 30, 2025 without success.";

    [Fact]
    public void Another_onset_is_looked_at() =>
        Said(ICheckOf<NumbersEqualTheSource>(), A.LetterFor(A.Brief()), With(A.LetterReplacing("March 2024", "May 2023"))).ShouldHaveSingleItem().ShouldContain("says May 2023");

    [Fact]
    public void Another_result_of_the_same_day_is_looked_at() =>
        Said(ICheckOf<NumbersEqualTheSource>(), A.LetterFor(A.Brief()), With(A.LetterReplacing("32 events", "27 events"))).ShouldHaveSingleItem().ShouldContain("the patient's letter of November 20, 2026 says 27 events/hour");

    [Theory]
    [InlineData("Sumatriptan 50 mg was tried from May 2, 2025 to June 30, 2025 without success.", "says March 2, 2025")]
    [InlineData("Sumatriptan 100 mg was tried from March 2, 2025 to June 30, 2025 without success.", "says 50 mg")]
    public void Other_dates_and_doses_of_a_drug_are_looked_at(string now, string says) =>
        Said(ICheckOf<NumbersEqualTheSource>(), A.LetterSaying(now, Known()), With(A.LetterSaying(Sumatriptan, Known()))).ShouldContain(message => message.Contains(says, StringComparison.Ordinal));

    [Fact]
    public void A_drug_that_failed_then_and_was_never_tried_now_is_looked_at() =>
        Said(ICheckOf<DrugsAreKnown>(), A.LetterSaying("She has never tried sumatriptan.", Known()), With(A.LetterSaying(Sumatriptan, Known()))).ShouldContain(message => message.Contains("was never taken", StringComparison.Ordinal));

    [Fact]
    public void A_drug_that_was_never_tried_then_and_failed_before_it_is_looked_at() =>
        Said(ICheckOf<DrugsAreKnown>(), A.LetterSaying(Sumatriptan, Known()), With(A.LetterSaying("She has never tried sumatriptan.", Known()))).ShouldContain(message => message.Contains("never was", StringComparison.Ordinal));

    [Fact]
    public void The_same_story_told_again_passes()
    {
        var brief = With(A.LetterSaying(Sumatriptan, Known()));
        Said(ICheckOf<NumbersEqualTheSource>(), A.LetterSaying(Sumatriptan, Known()), brief).ShouldBeEmpty();
        Said(ICheckOf<DrugsAreKnown>(), A.LetterSaying(Sumatriptan, Known()), brief).ShouldBeEmpty();
    }

    [Fact]
    public void A_composed_letter_agrees_with_a_typed_one()
    {
        var brief = With(A.LetterFor(A.Brief()));
        Said(ICheckOf<NumbersEqualTheSource>(), Composer.Standard.Compose(A.Brief()), brief).ShouldBeEmpty();
    }

    [Fact]
    public void A_new_result_of_another_day_passes() =>
        Said(ICheckOf<NumbersEqualTheSource>(), A.LetterFor(A.Brief()), With(A.LetterReplacing("September 2, 2026: 32 events", "May 2, 2024: 27 events"))).ShouldBeEmpty();

    [Fact]
    public void Findings_against_an_earlier_letter_are_warnings()
    {
        var brief = With(A.LetterReplacing("March 2024", "May 2023"));
        new NumbersEqualTheSource().Run(new LetterReading(A.LetterFor(A.Brief()), brief), brief).ShouldAllBe(finding => finding.Severity == Severity.Warning);
    }

    private static ICheck ICheckOf<TCheck>()
        where TCheck : ICheck, new() => new TCheck();

    private static IEnumerable<string> Said(ICheck check, Letter letter, Brief brief) => [.. check.Run(new LetterReading(letter, brief), brief).Select(finding => finding.Message)];

    private static Brief Known() => A.Brief() with { Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("MedicationRequest/1", FactKind.Medication, "Sumatriptan 50 mg", "2025-03-02") with { End = A.Date("2025-06-30"), Detail = "50 mg or 100 mg; begun May 2, 2025" }] } };

    private static Brief With(Letter earlier) => Known() with { Library = new TestLibrary { Memory = new ClinicMemory { EarlierLetters = [earlier] } } };
}
