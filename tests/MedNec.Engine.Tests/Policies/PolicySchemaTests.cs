using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MedNec.Engine.Policies;

namespace MedNec.Engine.Tests.Policies;

public sealed partial class PolicySchemaTests
{
    public static TheoryData<string> Kinds => [.. CriterionKinds.Names];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_takes_the_keys_that_the_schema_gives_it(string kind)
    {
        var given = PolicySchema.KeysOfKinds[kind];
        if (kind is not ("sex" or "specialist" or "line" or "state"))
        {
            KeysOfReader(kind).ShouldBe(given, ignoreOrder: true);
        }
    }

    [Fact]
    public void The_schema_knows_no_kind_that_the_reader_does_not() => PolicySchema.KeysOfKinds.Keys.ShouldBe(CriterionKinds.Names, ignoreOrder: true);

    [Fact]
    public void Each_reference_leads_somewhere()
    {
        var schema = PolicySchema.Make();
        var defined = schema["$defs"]!.AsObject().Select(entry => "#/$defs/" + entry.Key).ToHashSet();
        References().Matches(schema.ToJsonString()).Select(match => match.Groups[1].Value).Distinct().ShouldBeSubsetOf(defined);
    }

    [Fact]
    public void The_head_takes_the_keys_that_the_reader_takes() =>
        Known(() => PolicyReader.Read("a/b", PackNode.Parse("qqqqqqqqqqqqqqqqqqqqqqqq: 1", "a/b.yaml"))).ShouldBe(PolicySchema.Make()["properties"]!.AsObject().Select(entry => entry.Key), ignoreOrder: true);

    // The reader names the keys it knows when it meets one that is like none of them.
    private static IReadOnlyList<string> KeysOfReader(string kind) => Known(() => CriterionKinds.Read(kind, PackNode.Parse("qqqqqqqqqqqqqqqqqqqqqqqq: 1", "a/b.yaml")));

    private static IReadOnlyList<string> Known(Action read)
    {
        var message = Should.Throw<PackException>(read).Message;
        var list = KnownAre().Match(message);
        return list.Success ? [.. list.Groups[1].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries)] : throw new InvalidOperationException(message);
    }

    [GeneratedRegex(@"known are (.*?)\.?$")]
    private static partial Regex KnownAre();

    [GeneratedRegex("\"\\$ref\":\"([^\"]+)\"")]
    private static partial Regex References();
}
