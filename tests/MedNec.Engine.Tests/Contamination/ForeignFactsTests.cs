using System.Globalization;
using MedNec.Engine.Checks;
using MedNec.Engine.Contamination;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;
using Shouldly;

namespace MedNec.Engine.Tests.Contamination;

/// <summary>
/// One fact of another patient is planted in each of many letters: of 100, at least 99 are found. MEDNEC_FULL=1 plants 2,100;
/// a usual run 294. The table is printed.
/// </summary>
public sealed class ForeignFactsTests(ITestOutputHelper output)
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("MEDNEC_FULL") == "1";
    private static readonly int Patients = Full ? 420 : 120;
    private const double Recall = 0.99;
    private static readonly ClinicKey Key = new(0x1f2e3d4c5b6a7988, 0x8897a6b5c4d3e2f1);

    [Fact]
    public void Planted_facts_of_other_patients_are_found()
    {
        var each = Full ? 300 : 42;
        var briefs = Enumerable.Range(0, Patients).Select(ForeignFacts.Brief).ToList();
        var memory = ClinicMemory.Of(Key, briefs.Select((brief, i) => (A.LetterFor(brief), brief, $"C-{i}")));
        var (rows, missed, alarms) = (new List<string>(), new List<string>(), 0);
        foreach (var kind in ForeignFacts.Kinds)
        {
            var (planted, found) = (0, 0);
            for (var turn = 0; planted < each; turn++)
            {
                var own = briefs[turn % Patients] with { Library = new TestLibrary { Memory = memory } };
                var other = briefs[((turn * 37) + 11 + (turn / Patients)) % Patients];
                if (own.Subject.Name == other.Subject.Name || own.Subject.BirthDate == other.Subject.BirthDate || ForeignFacts.Plant(kind, own, other, turn) is not { } sentence)
                {
                    continue;
                }

                planted++;
                var before = Found(A.LetterFor(own), own).ToHashSet(StringComparer.Ordinal);
                alarms += before.Count;
                if (Found(A.LetterSaying(sentence, own), own).Any(finding => !before.Contains(finding)))
                {
                    found++;
                }
                else
                {
                    missed.Add($"{kind}: {sentence} (in the letter of {own.Subject.Name})");
                }
            }

            rows.Add(string.Create(CultureInfo.InvariantCulture, $"{kind,-14} planted {planted,4}  found {found,4}  {100.0 * found / planted,6:0.0} %"));
            ((double)found / planted).ShouldBeGreaterThanOrEqualTo(Recall, string.Join('\n', rows.Concat(missed.Take(20))));
        }

        output.WriteLine(string.Join('\n', rows));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"false alarms in the clean letters: {alarms}"));
        alarms.ShouldBe(0);
    }

    /// <summary>The findings of the checks that tell one patient from another.</summary>
    private static IEnumerable<string> Found(Letter letter, Brief brief) =>
        from finding in Contaminations.Value.Review(letter, brief).Findings
        select $"{finding.Id} {finding.Message}";

    private static readonly Lazy<Reviewer> Contaminations = new(() => new Reviewer([.. Catalogue.All.Where(check =>
        check.Info.Id.StartsWith("LMN-PAT-", StringComparison.Ordinal) || check.Info.Id is "LMN-CON-001" or "LMN-CON-004" or "LMN-DX-005" or "LMN-PAY-005")]));
}
