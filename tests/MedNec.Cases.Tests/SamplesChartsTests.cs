using System.IO.Compression;
using MedNec.Cases.Briefs;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Fhir;
using MedNec.Testing;

namespace MedNec.Cases.Tests;

/// <summary>Brief and chart of a sample are about the same person and agree; diagnoses carry codes a payer accepts.</summary>
public sealed class SamplesChartsTests
{
    private static readonly Lazy<HashSet<string>> Billable = new(BillableInFiscalYear2026);

    /// <summary>Opens the sample's brief as the command line does.</summary>
    public static Brief Open(Sample sample) => new OpenBrief(new FhirChartReader()).Run(new SamplesFolder(sample), "brief.json", Samples.Today);

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void The_chart_is_of_the_patient_of_the_brief(Sample sample)
    {
        var brief = Open(sample);
        var known = brief.Chart.Patient!;

        known.Name.ShouldBe(brief.Patient!.Name);
        known.BirthDate.ShouldBe(brief.Patient.BirthDate);
        known.Sex.ShouldBe(brief.Patient.Sex);
        known.Mrn.ShouldBe(brief.Patient.Mrn);
        brief.Chart.Of(FactKind.Coverage).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void Every_diagnosis_is_a_condition_of_the_chart(Sample sample)
    {
        var brief = Open(sample);
        var recorded = brief.Chart.Of(FactKind.Condition).Select(condition => condition.What.In(CodeSystems.Icd10Cm)).ToList();

        // A body mass index code comes from a measurement, not from the problem list.
        brief.Diagnoses.Select(diagnosis => diagnosis.Code).Where(code => !code!.StartsWith("Z68", StringComparison.Ordinal)).ShouldBeSubsetOf(recorded);
    }

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void The_chart_holds_nothing_younger_than_the_letter(Sample sample)
    {
        var brief = Open(sample);

        brief.Chart.Facts
            .Where(fact => fact.Kind is FactKind.Result or FactKind.Report or FactKind.Visit or FactKind.Condition or FactKind.Procedure)
            .Where(fact => fact.Date > brief.LetterDate || fact.Date < brief.Patient!.BirthDate)
            .Select(fact => fact.Text)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void Every_diagnosis_code_can_be_billed(Sample sample)
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);

        NotBillable(SamplesFolder.BriefOf(sample).Diagnoses.Select(diagnosis => diagnosis.Code!)).ShouldBeEmpty();
    }

    [Fact]
    public void A_heading_is_caught()
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);

        NotBillable(["M54.16", "M54.5", "E66.81"]).ShouldBe(["M54.5", "E66.81"]);
    }

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void Every_HCPCS_code_exists(Sample sample)
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);

        NotInHcpcs(SamplesFolder.BriefOf(sample).Items.Where(item => item.System == CodeSystems.Hcpcs).Select(item => item.Code!)).ShouldBeEmpty();
    }

    [Fact]
    public void An_invented_HCPCS_code_is_caught()
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);

        NotInHcpcs(["E0601", "E0699"]).ShouldBe(["E0699"]);
    }

    private static IEnumerable<string> NotInHcpcs(IEnumerable<string> codes)
    {
        var known = File.ReadLines(Path.Combine(Repository.SharedData!, "hcpcs", "hcpcs_level2_2024-07.csv")).Select(line => line.Split(',')[0]).ToHashSet(StringComparer.Ordinal);
        return codes.Where(code => !known.Contains(code));
    }

    private static IEnumerable<string> NotBillable(IEnumerable<string> codes) =>
        codes.Where(code => !Billable.Value.Contains(code.Replace(".", "", StringComparison.Ordinal)));

    // The order file of CMS: columns 7 to 13 the code without its dot, column 15 "1" where it may be billed.
    private static HashSet<string> BillableInFiscalYear2026()
    {
        using var release = ZipFile.OpenRead(Path.Combine(Repository.SharedData!, "icd10cm", "releases", "cms_2026_dx.zip"));
        using var lines = new StreamReader(release.Entries.Single(entry => entry.Name.StartsWith("icd10cm_order_2026", StringComparison.Ordinal)).Open());
        var codes = new HashSet<string>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            if (line[14] == '1')
            {
                codes.Add(line[6..13].TrimEnd());
            }
        }

        return codes;
    }
}
