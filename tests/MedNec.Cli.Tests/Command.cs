using System.Text.Json.Nodes;
using MedNec.Cli;

namespace MedNec.Cli.Tests;

/// <summary>One command as a script would give it, run inside the test's process, in a folder of its own.</summary>
internal sealed class Command : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("mednec-").FullName;

    public int Code { get; private set; }

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public JsonNode Json => JsonNode.Parse(Output)!;

    public string File(string name, string text) => File(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public async Task<Command> Run(params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        string[] dated = arguments.Contains("--today") || arguments.Contains("--help") || arguments.Contains("schema") ? arguments : [.. arguments, "--today", "2026-11-21"];
        Code = await CommandLine.Run(dated, output, errors, TestContext.Current.CancellationToken);
        (Output, Errors) = (output.ToString(), errors.ToString());
        return this;
    }

    /// <summary>The command refused its input: exit code 2, nothing on standard output, one sentence that says all of <paramref name="saying"/>.</summary>
    public void ShouldRefuse(params string[] saying)
    {
        Code.ShouldBe(2, Errors);
        Output.ShouldBeEmpty();
        Errors.Trim().ShouldStartWith("mednec: ");
        Errors.Trim().Split('\n').ShouldHaveSingleItem("one sentence");
        Errors.ShouldNotContain("   at ");
        foreach (var words in saying)
        {
            Errors.ShouldContain(words);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
