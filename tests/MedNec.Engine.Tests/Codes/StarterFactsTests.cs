using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Codes;

/// <summary>What our own set says is what the publishers say.</summary>
public sealed class StarterFactsTests
{
    [Fact]
    public void It_holds_at_least_500_diagnoses_that_are_billable_now_and_a_hundred_items()
    {
        var (codes, newest) = (StarterCodes.Diagnoses, StarterCodes.Diagnoses.Releases.Count - 1);
        Enumerable.Range(0, codes.Count).Count(i => codes.Status(i, newest) == CodeStatus.Billable).ShouldBeGreaterThanOrEqualTo(500);
        StarterCodes.Items.Codes.Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Each_diagnosis_has_in_each_release_the_status_the_publisher_gives_it()
    {
        Releases.Folder();
        var wrong = new List<string>();
        foreach (var code in StarterCodes.Diagnoses.Codes.ToArray().Select(packed => PackedCode.Text(packed, dotted: true)))
        {
            foreach (var year in Releases.Years)
            {
                var (own, official) = (CodeSets.Starter.Judge(code, new DateOnly(year, 1, 15)), Releases.Sets.Judge(code, new DateOnly(year, 1, 15)));
                if (own.Status != official.Status && !(own.Status is CodeStatus.NotYetValid or CodeStatus.Deleted && official.Status is CodeStatus.NotYetValid or CodeStatus.Deleted))
                {
                    wrong.Add($"{code} in FY{year}: {own.Status}, {official.Status}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Each_item_is_one_of_the_publishers()
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);
        var import = new CodeImport(_ => null);
        using var file = File.OpenRead(Path.Combine(Repository.SharedData!, "hcpcs", "hcpcs_level2_2024-07.csv"));
        import.Add(PublisherFileKind.ItemRows, "hcpcs_level2_2024-07.csv", file).ShouldHaveSingleItem().Codes.ShouldBe(8033);
        var parts = import.Parts();
        var official = CodeSets.Of(part => parts.GetValueOrDefault(part));
        foreach (var code in StarterCodes.Items.Codes.ToArray().Select(packed => PackedCode.Text(packed, dotted: false)).Where(code => code != "J0139"))
        {
            official.Judge(code, new DateOnly(2024, 8, 1), CodeSystems.Hcpcs).Status.ShouldBe(CodeStatus.Billable, code);
        }
    }

    [Fact]
    public void Our_own_notes_edits_and_synonyms_name_codes_of_the_set()
    {
        foreach (var (code, words) in SearchSynonyms.Names)
        {
            CodeSets.Starter.Judge(code, new DateOnly(2026, 8, 20)).Status.ShouldBe(CodeStatus.Billable, words);
        }
    }

    [Fact]
    public void No_words_of_another_publisher_are_shipped_with_reasons_and_remarks()
    {
        foreach (var pack in new[] { "codes/carc.tsv", "codes/rarc.tsv" })
        {
            Packs.Text(pack).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ShouldAllBe(line => line.TrimEnd('\r').Split('\t').Length <= 3);
        }
    }
}
