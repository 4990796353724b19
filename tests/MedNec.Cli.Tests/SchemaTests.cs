namespace MedNec.Cli.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("brief", "purpose")]
    [InlineData("letter", "sections")]
    [InlineData("findings", "verdict")]
    [InlineData("policy", "criteria")]
    public async Task Each_shape_has_a_schema(string shape, string property)
    {
        using var command = new Command();
        await command.Run("schema", shape);

        command.Code.ShouldBe(0, command.Errors);
        command.Json["type"]!.GetValue<string>().ShouldBe("object");
        command.Json["properties"]![property].ShouldNotBeNull();
    }

    [Fact]
    public async Task The_brief_refuses_names_it_does_not_know_and_lets_x_names_pass()
    {
        using var command = new Command();
        await command.Run("schema", "brief");

        command.Json["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
        command.Json["patternProperties"]!["^x-"].ShouldNotBeNull();
        command.Json["required"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["purpose", "items"]);
        command.Json["properties"]!.AsObject().ShouldNotContainKey("today");
    }

    [Fact]
    public async Task A_shape_we_do_not_know_is_named()
    {
        using var command = new Command();
        await command.Run("schema", "cake");

        command.ShouldRefuse("cake", "brief, letter, findings or policy");
    }
}
