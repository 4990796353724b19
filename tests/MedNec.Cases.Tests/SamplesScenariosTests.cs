using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Cases.Tests;

/// <summary>The samples together show every occasion on which a clinic writes such a letter.</summary>
public sealed class SamplesScenariosTests
{
    private static readonly Dictionary<string, Func<Brief, bool>> Scenarios = new(StringComparer.Ordinal)
    {
        ["prior authorization of imaging"] = brief => Asks(brief, Purpose.PriorAuthorization, Service.Imaging),
        ["prior authorization of surgery"] = brief => Asks(brief, Purpose.PriorAuthorization, Service.Surgery),
        ["denial and appeal"] = brief => brief is { Purpose: Purpose.Appeal, Denial.Reasons.Count: > 0 },
        ["CPAP device"] = brief => brief.Items.Any(item => item.Code == "E0601"),
        ["wheelchair"] = brief => brief.Items.Any(item => item.Code == "K0823"),
        ["off-label drug"] = brief => brief.Items.Any(item => item.Code == "J9312") && brief.Diagnoses[0].Code == "N04.21",
        ["therapy beyond its visit limit"] = brief => brief.Purpose == Purpose.BenefitException && brief.Coverage!.Benefits.Any(benefit => benefit.Used >= benefit.Limit),
        ["mental health"] = brief => brief.Items.Any(item => item.Service == Service.BehavioralHealth),
        ["health savings account"] = brief => brief is { Purpose: Purpose.Reimbursement, Coverage.Line: LineOfBusiness.Hsa, Expense.Kind: "MASS" },
        ["flexible spending account"] = brief => brief is { Purpose: Purpose.Reimbursement, Coverage.Line: LineOfBusiness.Fsa },
        ["Medicare"] = brief => brief.Coverage!.Line == LineOfBusiness.Medicare,
        ["Medicare Advantage"] = brief => brief.Coverage!.Line == LineOfBusiness.MedicareAdvantage,
        ["Medicaid child"] = brief => brief.Coverage!.Line == LineOfBusiness.Medicaid && brief.Patient!.BirthDate!.Value.Year > brief.LetterDate.Year - 21,
        ["workers' compensation"] = brief => brief is { Coverage.Line: LineOfBusiness.WorkersComp, Injury: not null },
        ["renewal of a biologic drug"] = brief => Asks(brief, Purpose.Renewal, Service.Drug),
        ["information the payer asks for"] = brief => brief is { Purpose: Purpose.InformationRequest, Request.Asks.Count: > 0 },
        ["drug outside the formulary"] = brief => Asks(brief, Purpose.BenefitException, Service.Drug),
        ["patient who goes by they"] = brief => brief.Patient!.Pronouns == "they",
        ["patient whose pronouns are not recorded"] = brief => brief.Patient!.Pronouns is null,
        ["plan held by somebody else"] = brief => brief.Coverage!.Subscriber is { IsSelf: false },
    };

    /// <summary>The scenarios' names.</summary>
    public static TheoryData<string> Names => [.. Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_scenario_has_its_sample(string scenario) => Samples.All.ShouldContain(sample => Scenarios[scenario](SamplesFolder.BriefOf(sample)));

    [Fact]
    public void All_purposes_occur() =>
        Samples.All.Select(sample => SamplesFolder.BriefOf(sample).Purpose).Distinct().Order().ShouldBe(Enum.GetValues<Purpose>());

    [Fact]
    public void Most_lines_of_business_occur() =>
        Samples.All.Select(sample => SamplesFolder.BriefOf(sample).Coverage!.Line).Distinct().Count().ShouldBeGreaterThanOrEqualTo(11);

    [Fact]
    public void The_guide_names_every_sample()
    {
        var guide = File.ReadAllText(Path.Combine(Samples.Folder, "README.md"));

        Samples.All.Where(sample => !guide.Contains($"`{sample.Name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static bool Asks(Brief brief, Purpose purpose, Service service) => brief.Purpose == purpose && brief.Items.Any(item => item.Service == service);
}
