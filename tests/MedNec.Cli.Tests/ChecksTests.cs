namespace MedNec.Cli.Tests;

public sealed class ChecksTests
{
    [Fact]
    public async Task The_catalogue_gives_each_check_its_id_title_severity_kind_reason_and_source()
    {
        using var command = new Command();
        await command.Run("checks", "--format", "json");

        command.Code.ShouldBe(0, command.Errors);
        var all = command.Json.AsArray();
        all.Count.ShouldBeGreaterThanOrEqualTo(40);
        foreach (var check in all)
        {
            foreach (var field in new[] { "id", "title", "severity", "kind", "reason", "source" })
            {
                check![field].ShouldNotBeNull(field);
            }
        }

        all.Select(check => check!["id"]!.GetValue<string>()).ShouldBeInOrder();
    }
}
