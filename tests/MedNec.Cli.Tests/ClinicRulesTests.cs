using MedNec.Testing;

namespace MedNec.Cli.Tests;

/// <summary>What a clinic decided about the checks, as files in its data folder.</summary>
public sealed class ClinicRulesTests
{
    private static readonly string Brief = Repository.PathTo("samples", "16-non-formulary-exception", "brief.json");

    [Fact]
    public async Task A_check_that_is_turned_off_for_the_payer_is_shown_with_who_and_why()
    {
        using var command = new Command();
        command.File("clinic/checks.yaml", """
            payers:
              Willow Creek Rx:
                off:
                  - { check: LMN-SIG-001, reason: this plan takes the order's signature, by: "Hana Lee, MD", on: 2026-11-20 }
            """);

        await command.Run("check", Brief, "--data", command.Folder, "--format", "json");

        command.Code.ShouldBe(0, command.Output);
        command.Json["turnedOff"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("LMN-SIG-001");
        command.Json["skipped"]!["LMN-SIG-001"]!.GetValue<string>().ShouldBe("Turned off by the clinic for Willow Creek Rx (Hana Lee, MD, 2026-11-20): this plan takes the order's signature.");
        command.Json["ran"]!.AsArray().ShouldNotContain(id => id!.GetValue<string>() == "LMN-SIG-001");
    }

    [Fact]
    public async Task A_clinic_s_own_phrases_are_found()
    {
        using var command = new Command();
        command.File("packs/words/house.yaml", """
            check: { id: CLINIC-001, severity: warning, title: House words, why: Our reviewers skip such words. }
            phrases:
              - say: [the medication]
                mend: name the medication
            """);

        await command.Run("check", Repository.PathTo("samples", "19-hsa-stress-massage", "brief.json"), "--data", command.Folder, "--format", "json");

        command.Json["ran"]!.AsArray().ShouldContain(id => id!.GetValue<string>() == "CLINIC-001");
    }

    [Theory]
    [InlineData("clinic/checks.yaml", "off: [LMN-XX-999]\n", "checks.yaml, line 1, column 7: \"LMN-XX-999\" is no check")]
    [InlineData("clinic/checks.yaml", "off:\n  - LMN-SIG-001\n", "line 2, column 5: LMN-SIG-001 blocks, and is turned off only with a reason")]
    [InlineData("clinic/checks.yaml", "severity:\n  LMN-LNG-006: soft\n", "line 2, column 16: \"soft\" is no severity")]
    [InlineData("clinic/checks.yaml", "of: []\n", "\"of:\" is not known here")]
    [InlineData("packs/words/vague.yaml", "joins: LMN-JUS-002\nphrases:\n  - say: [x]\n", "vague.yaml, line 3, column 5: \"mend:\" is missing")]
    [InlineData("packs/words/vague.yaml", "phrases:\n  - { say: x, mend: y }\n", "vague.yaml, line 1, column 1: either \"joins:\"")]
    [InlineData("packs/words/vague.yaml", "joins: LMN-JUS-002\nrescue: [luck]\nphrases:\n  - { say: x, mend: y }\n", "line 2, column 9: \"luck\" is no kind of fact")]
    public async Task What_cannot_be_read_is_refused_with_file_line_and_column(string name, string text, string saying)
    {
        using var command = new Command();
        command.File(name, text);
        (await command.Run("check", Brief, "--data", command.Folder)).ShouldRefuse(saying);
    }
}
