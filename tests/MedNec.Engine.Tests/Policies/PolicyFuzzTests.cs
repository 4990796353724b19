using System.Text;
using MedNec.Engine.Policies;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Policies;

/// <summary>
/// Shipped policy files, spoiled by lines and by letters: each is read and judges a case, or is refused with a sentence that
/// names file and line. MEDNEC_FULL=1 spoils each file 2,500 times; docs/torture.md keeps the figures.
/// </summary>
public sealed class PolicyFuzzTests(ITestOutputHelper output)
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("MEDNEC_FULL") == "1";
    private static readonly string[] Scraps = ["{", "}", "[", "]", ":", ", ", "- ", "\t", "\"", "'", "#", "&a ", "*a", "|", ">", "\n", "\0", "\u2028", "é", "P9999Y", "-1", "99999999999999999999999999999", "1e9", "~", "~1", "at-least: 0", "not: ", "policy: cms/l33718", "of: [", "x: ", "9999-12-31", "0001-01-01"];

    [Fact]
    public void A_spoiled_policy_is_read_or_refused_in_a_sentence()
    {
        var files = PolicyShelf.ShippedFiles().OrderBy(file => file.Id, StringComparer.Ordinal).ToList();
        var lines = files.SelectMany(file => file.Text().Split('\n')).Where(line => line.Trim().Length > 0).ToList();
        var (chance, each, read, refused) = (new Chance(4), Full ? 2_500 : 25, 0, 0);
        foreach (var file in files)
        {
            for (var i = 0; i < each; i++)
            {
                var spoiled = Spoiled(file.Text(), lines, chance);
                try
                {
                    Judge(file.Id, spoiled);
                    read++;
                }
                catch (PackException wrong)
                {
                    wrong.Message.ShouldStartWith($"policies/{file.Id}.yaml, line ", Case.Sensitive, wrong.Message);
                    wrong.Message.ShouldNotContain("\n");
                    refused++;
                }
                catch (Exception other) when (other is not ShouldAssertException)
                {
                    throw new InvalidOperationException($"{file.Id}, spoiled as below:\n{spoiled}", other);
                }
            }
        }

        output.WriteLine($"{files.Count * each:N0} spoiled policy files: {read:N0} read and judged by, {refused:N0} refused with file and line");
        read.ShouldBeGreaterThan(0);
        refused.ShouldBeGreaterThan(0);
    }

    private static void Judge(string id, string text)
    {
        var policy = PolicyReader.Read(id, PackNode.Parse(text, $"policies/{id}.yaml"));
        var brief = PolicySample.Of(id)?.Meets.Brief ?? A.Brief();
        CoveragePolicy.Judge(policy, brief).ToAnswer.ShouldNotBeNull();
        CoveragePolicy.Judge(policy, A.Brief()).Criteria.ShouldNotBeNull();
    }

    private static string Spoiled(string text, List<string> others, Chance chance)
    {
        for (var times = 1 + chance.Below(3); times > 0 && text.Length > 0; times--)
        {
            text = chance.Below(2) == 0 ? Lines(text, others, chance) : Letters(text, chance);
        }

        return text;
    }

    private static string Lines(string text, List<string> others, Chance chance)
    {
        var lines = text.Split('\n').ToList();
        var at = chance.Below(lines.Count);
        switch (chance.Below(5))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[chance.Below(lines.Count)]);
                break;
            case 2:
                lines.Insert(at, chance.Of(others));
                break;
            case 3:
                lines[at] = new string(' ', chance.Below(12)) + lines[at].TrimStart();
                break;
            default:
                lines.RemoveRange(at, Math.Min(lines.Count - at, 1 + chance.Below(20)));
                break;
        }

        return string.Join('\n', lines);
    }

    private static string Letters(string text, Chance chance)
    {
        var at = chance.Below(text.Length);
        var end = Math.Min(text.Length, at + chance.Below(8));
        return chance.Below(4) switch
        {
            0 => text.Remove(at, end - at),
            1 => text.Insert(at, chance.Of(Scraps)),
            2 => new StringBuilder(text) { [at] = (char)(32 + chance.Below(95)) }.ToString(),
            _ => text[..at] + chance.Of(Scraps) + text[end..],
        };
    }
}
