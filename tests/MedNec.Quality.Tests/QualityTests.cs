using System.Globalization;
using System.Text;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Quality.Tests.Clean;
using MedNec.Quality.Tests.Planting;
using MedNec.Testing;

namespace MedNec.Quality.Tests;

/// <summary>
/// How good the checks are: each kind of defect is planted in clean letters and must be found by its check, and the clean
/// letters themselves must be left alone. The table of the full run is <c>docs/check-quality.md</c>.
/// </summary>
public sealed class QualityTests(ITestOutputHelper output)
{
    // Of a hundred planted defects, over all kinds and in each kind.
    private const int Least = 99;
    private const int LeastOfAKind = 80;

    private static readonly bool IsFull = Environment.GetEnvironmentVariable("MEDNEC_FULL") == "1" || IsWriting;

    // The full run takes a minute; every run takes some letters of each kind.
    private static readonly int LettersAKind = IsFull ? 50 : 6;
    private static readonly int CleanLetters = IsFull ? 900 : 180;

    private static readonly IReadOnlyList<Defect> Kinds = [.. DefectsOfLanguage.All.Concat(DefectsOfBrief.All).OrderBy(kind => kind.Check, StringComparer.Ordinal).ThenBy(kind => kind.What, StringComparer.Ordinal)];

    private static readonly Lazy<IReadOnlyList<Measure>> Measured = new(() => [.. Kinds.AsParallel().AsOrdered().Select(kind => MeasureOf(kind, Reviewer.Standard, LettersAKind))]);

    private static readonly Lazy<IReadOnlyList<(CleanLetter Letter, IReadOnlyList<Finding> Findings)>> Clean = new(() =>
        [.. Enumerable.Range(0, CleanLetters).Select(CleanLetter.Of).Select(clean => (clean, Reviewer.Standard.Review(clean.Letter, clean.Brief).Findings))]);

    private static readonly Lazy<string> Page = new(() => PageOf(Measured.Value, Clean.Value));

    private static bool IsWriting => Environment.GetEnvironmentVariable("MEDNEC_WRITE_DOCS") == "1";

    [Fact]
    public void Each_kind_of_defect_is_found_by_its_check()
    {
        output.WriteLine(Page.Value);
        foreach (var measure in Measured.Value.Where(measure => measure.Missed.Count > 0))
        {
            output.WriteLine($"{measure.Kind.Check} {measure.Kind.What}: missed in " + string.Join(", ", measure.Missed.Take(8)));
        }

        Kinds.Count.ShouldBeGreaterThanOrEqualTo(40);
        Measured.Value.Where(measure => measure.Planted < LettersAKind).Select(measure => $"{measure.Kind.Check} {measure.Kind.What}: only {measure.Planted} letters").ShouldBeEmpty();
        Measured.Value.Where(measure => measure.Found * 100 < measure.Planted * LeastOfAKind).Select(measure => $"{measure.Kind.Check} {measure.Kind.What}: {measure.Found} of {measure.Planted}").ShouldBeEmpty();
        (Measured.Value.Sum(measure => measure.Found) * 100).ShouldBeGreaterThanOrEqualTo(Measured.Value.Sum(measure => measure.Planted) * Least);
    }

    [Fact]
    public void Clean_letters_are_left_alone()
    {
        foreach (var group in Clean.Value.SelectMany(clean => clean.Findings.Select(finding => (clean, finding))).GroupBy(pair => pair.finding.Id).OrderByDescending(group => group.Count()))
        {
            var (clean, finding) = group.First();
            output.WriteLine($"{group.Key} {group.Count()} times, first in letter {clean.Letter.Number}: {finding.Message} [{finding.Where?.Section}: {finding.Where?.Quote}]");
        }

        (Clean.Value.Sum(clean => clean.Findings.Count) * 50).ShouldBeLessThanOrEqualTo(CleanLetters);
    }

    [Fact]
    public void The_page_holds_the_table_of_the_full_run()
    {
        var path = Repository.PathTo("docs", "check-quality.md");
        if (IsWriting)
        {
            File.WriteAllText(path, Page.Value);
        }

        var written = File.ReadAllText(path);
        if (IsFull)
        {
            written.ShouldBe(Page.Value, "run this test with MEDNEC_WRITE_DOCS=1");
        }

        // A short run knows no counts of the full one; it knows the kinds.
        Kinds.Where(kind => !written.Contains($"| {kind.Check} | {kind.What} |", StringComparison.Ordinal)).Select(kind => $"{kind.Check} {kind.What}").ShouldBeEmpty("run this test with MEDNEC_WRITE_DOCS=1");
    }

    [Fact]
    public void A_check_that_goes_blind_is_noticed()
    {
        var kind = Kinds.First(kind => kind.Check == "LMN-PAT-006");
        var blind = new Reviewer([.. Catalogue.All.Select(check => check.Info.Id == kind.Check ? new Blind(check.Info) : check)]);

        MeasureOf(kind, blind, 3).Found.ShouldBe(0);
        MeasureOf(kind, Reviewer.Standard, 3).Found.ShouldBe(3);
    }

    private static Measure MeasureOf(Defect kind, Reviewer reviewer, int letters)
    {
        var (planted, found) = (0, 0);
        var missed = new List<int>();
        var lot = new Lot((ulong)kind.What.Length * 31);
        for (var number = 0; planted < letters && number < letters * 60; number++)
        {
            if (kind.Plant(CleanLetter.Of(number), lot) is not { } defective)
            {
                continue;
            }

            planted++;
            if (reviewer.Review(defective.Letter, defective.Brief).Findings.Any(finding => finding.Id == kind.Check))
            {
                found++;
            }
            else
            {
                missed.Add(number);
            }
        }

        return new(kind, planted, found, missed);
    }

    private static string PageOf(IReadOnlyList<Measure> measured, IReadOnlyList<(CleanLetter Letter, IReadOnlyList<Finding> Findings)> clean)
    {
        var page = new StringBuilder();
        page.Append("# How good the checks are\n\n");
        page.Append("Clean letters are made by lot: composed by us or typed in two other hands, for ").Append(Scenario.All.Count).Append(" stories, several payers, purposes and invented patients. Into them one defect of each kind is planted, and its check must say so; without it nothing may be said. ");
        page.Append("The numbers come of `MEDNEC_FULL=1` and are the same in every run; `scripts/test` runs a few letters of each kind. Written by `MEDNEC_WRITE_DOCS=1`.\n\n");
        var findings = clean.Sum(one => one.Findings.Count);
        page.Append(CultureInfo.InvariantCulture, $"**Found: {measured.Sum(measure => measure.Found)} of {measured.Sum(measure => measure.Planted)} planted defects of {measured.Count} kinds. Findings on {clean.Count} clean letters: {findings}.**\n\n");
        page.Append("| Check | Defect | Letters | Found |\n|---|---|---:|---:|\n");
        foreach (var measure in measured)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {measure.Kind.Check} | {measure.Kind.What} | {measure.Planted} | {measure.Found} |\n");
        }

        return page.ToString();
    }

    private sealed record Measure(Defect Kind, int Planted, int Found, IReadOnlyList<int> Missed);

    private sealed class Blind(CheckInfo info) : ICheck
    {
        public CheckInfo Info { get; } = info;

        public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => [];
    }
}
