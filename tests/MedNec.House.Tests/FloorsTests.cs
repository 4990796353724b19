using System.Xml.Linq;
using MedNec.Testing;

namespace MedNec.House.Tests;

/// <summary>Four floors, one direction: what each project may reference.</summary>
public sealed class FloorsTests
{
    private static readonly Dictionary<string, string[]> MayStandOn = new()
    {
        ["MedNec.Engine"] = [],
        ["MedNec.Cases"] = ["MedNec.Engine"],
        ["MedNec.Fhir"] = ["MedNec.Engine", "MedNec.Cases"],
        ["MedNec.Documents"] = ["MedNec.Engine", "MedNec.Cases"],
        ["MedNec.Store"] = ["MedNec.Engine", "MedNec.Cases"],
        ["MedNec.Server"] = ["MedNec.Engine", "MedNec.Cases", "MedNec.Fhir", "MedNec.Documents", "MedNec.Store"],
        ["MedNec.Cli"] = ["MedNec.Engine", "MedNec.Cases", "MedNec.Fhir", "MedNec.Documents", "MedNec.Store", "MedNec.Server"],
    };

    [Fact]
    public void Each_project_stands_only_on_the_floors_below_it()
    {
        var complaints = Directory.EnumerateFiles(Repository.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(path => Complaints(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));

        complaints.ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_of_the_table_is_there() =>
        Directory.EnumerateFiles(Repository.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)!).ShouldBe(MayStandOn.Keys, ignoreOrder: true);

    [Theory]
    [InlineData("MedNec.Fhir", "MedNec.Store", "an adapter that knows another")]
    [InlineData("MedNec.Engine", "MedNec.Cases", "an engine that looks up")]
    [InlineData("MedNec.Cases", "MedNec.Documents", "work that knows a PDF")]
    [InlineData("MedNec.Store", "MedNec.Server", "an adapter that knows its host")]
    public void A_reference_that_looks_up_or_sideways_is_caught(string project, string reference, string because) =>
        Complaints(project, $"""<Project><ItemGroup><ProjectReference Include="../{reference}/{reference}.csproj" /></ItemGroup></Project>""").ShouldHaveSingleItem(because);

    [Fact]
    public void The_built_engine_references_no_library_of_network_or_data() =>
        typeof(Engine.Letters.Letter).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .ShouldNotContain(name => name!.StartsWith("System.Net", StringComparison.Ordinal) || name.StartsWith("System.Data", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal));

    private static IEnumerable<string> Complaints(string project, string csproj) =>
        from reference in XDocument.Parse(csproj).Descendants("ProjectReference")
        let name = Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)
        where !MayStandOn.GetValueOrDefault(project, []).Contains(name)
        select $"{project} references {name}";
}
