using MedNec.Engine;

namespace MedNec.Engine.Tests;

public sealed class PacksTests
{
    [Fact]
    public void Every_pack_can_be_read() => Packs.Names.Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).ShouldAllBe(name => Packs.Yaml(name) != null);

    [Fact]
    public void The_headings_are_a_pack() => Packs.Yaml("reading/headings.yaml")["diagnosis"].Texts.ShouldContain("Clinical history");

    [Fact]
    public void A_pack_is_read_once() => Packs.Yaml("reading/headings.yaml").ShouldBeSameAs(Packs.Yaml("reading/headings.yaml"));

    [Fact]
    public void A_missing_pack_is_named_with_those_there_are() =>
        Should.Throw<PackException>(() => Packs.Text("reading/hats.yaml")).Message.ShouldStartWith("There is no pack \"reading/hats.yaml\"; there are: ");

    [Fact]
    public void Texts_lists_and_maps_keep_the_order_of_the_file()
    {
        var node = PackNode.Parse("b: one\na: [two, three]\n", "test.yaml");
        node.Entries.Select(entry => entry.Key).ShouldBe(["b", "a"]);
        node["b"].Texts.ShouldBe(["one"]);
        node["a"].Texts.ShouldBe(["two", "three"]);
        node.Find("c").ShouldBeNull();
    }

    [Theory]
    [InlineData("a: 1\na: 2\n", "test.yaml, line 2, column 1: \"a:\" stands twice.")]
    [InlineData("a: &x 1\nb: *x\n", "test.yaml, line 2, column 4: anchors and aliases are not read; write the text out.")]
    [InlineData("a: 1\n", "test.yaml, line 1, column 1: \"b:\" is missing.")]
    public void What_is_wrong_is_said_with_its_line(string yaml, string message) =>
        Should.Throw<PackException>(() => PackNode.Parse(yaml, "test.yaml")["b"].Text).Message.ShouldBe(message);

    [Theory]
    [InlineData("a: [1, 2\nb: 3")]
    [InlineData("a: {b: 3")]
    [InlineData("a: \"b")]
    [InlineData("a: b: c")]
    [InlineData("\tb")]
    public void A_broken_file_is_named_with_its_line(string yaml) =>
        Should.Throw<PackException>(() => PackNode.Parse(yaml, "test.yaml")["a"].Texts).Message.ShouldStartWith("test.yaml, line ");

    [Fact]
    public void A_file_nested_without_end_is_refused() =>
        Should.Throw<PackException>(() => PackNode.Parse(new string('[', 100_000), "test.yaml")).Message.ShouldContain("nested deeper");
}
