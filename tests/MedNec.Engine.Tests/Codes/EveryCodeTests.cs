using MedNec.Engine.Charts;
using MedNec.Engine.Codes;

namespace MedNec.Engine.Tests.Codes;

/// <summary>Every code of every release, on days in, between, before and after the releases at hand.</summary>
public sealed class EveryCodeTests
{
    [Theory]
    [InlineData("2019-03-01", 2021, true)]
    [InlineData("2020-10-01", 2021, false)]
    [InlineData("2021-10-01", 2022, false)]
    [InlineData("2022-09-30", 2022, false)]
    [InlineData("2023-09-30", 2022, true)]
    [InlineData("2024-12-24", 2025, false)]
    [InlineData("2025-10-01", 2026, false)]
    [InlineData("2026-08-20", 2026, false)]
    [InlineData("2026-11-20", 2026, true)]
    public void Every_code_of_every_release_has_the_status_the_publisher_gives_it(string date, int year, bool assumed)
    {
        Releases.Folder();
        var on = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var sets = Releases.Sets;
        var wrong = new List<string>();
        foreach (var code in Releases.All)
        {
            var judged = sets.Judge(code, on);
            var (status, title) = Expected(code, year);
            if (judged.Status != status || judged.Title != title || judged.Assumed != assumed || judged.Release != $"FY{year}" || judged.Code != code || judged.System != CodeSystems.Icd10Cm || !judged.CanTell)
            {
                wrong.Add($"{code}: {judged.Status} {judged.Title} {judged.Assumed} {judged.Release}, expected {status} {title}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_heading_offers_exactly_the_billable_codes_that_begin_with_it()
    {
        Releases.Folder();
        var sets = Releases.Sets;
        var on = new DateOnly(2026, 8, 20);
        var billable = Releases.ByYear[2026].Where(entry => entry.Value.IsBillable).Select(entry => entry.Key).Order(StringComparer.Ordinal).ToList();
        var below = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var code in billable)
        {
            for (var length = 3; length < code.Length; length++)
            {
                var heading = code[..length].TrimEnd('.');
                if (!below.TryGetValue(heading, out var list))
                {
                    below.Add(heading, list = []);
                }

                if (list is not [.., var last] || last != code)
                {
                    list.Add(code);
                }
            }
        }

        foreach (var (heading, _) in Releases.ByYear[2026].Where(entry => !entry.Value.IsBillable))
        {
            sets.Judge(heading, on).Children.ShouldBe(below[heading], heading);
        }
    }

    [Fact]
    public void Ten_thousand_mutated_fakes_are_unknown_unless_the_mutation_hit_a_real_code()
    {
        Releases.Folder();
        var (sets, on, chance) = (Releases.Sets, new DateOnly(2026, 8, 20), new Random(20261));
        var real = Releases.All.ToHashSet(StringComparer.Ordinal);
        string[] codes = [.. real.Order(StringComparer.Ordinal)];
        var (fakes, wrong) = (0, new List<string>());
        while (fakes < 10_000)
        {
            var fake = Mutated(codes[chance.Next(codes.Length)], chance);
            if (real.Contains(fake) || CodeForm.Diagnosis(fake) is { } form && real.Contains(form))
            {
                continue;
            }

            fakes++;
            var judged = sets.Judge(fake, on, CodeSystems.Icd10Cm);
            if (judged.Status != CodeStatus.Unknown || !judged.CanTell || sets.Judge(fake, on).Status is not CodeStatus.Unknown)
            {
                wrong.Add($"{fake}: {judged.Status}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_is_found_however_it_is_written()
    {
        Releases.Folder();
        var (sets, on, chance) = (Releases.Sets, new DateOnly(2026, 8, 20), new Random(7));
        foreach (var (code, entry) in Releases.ByYear[2026].Where(_ => chance.Next(10) == 0))
        {
            foreach (var written in Spellings(code))
            {
                var judged = sets.Judge(written, on, CodeSystems.Icd10Cm);
                judged.Code.ShouldBe(code, written);
                judged.Status.ShouldBe(entry.IsBillable ? CodeStatus.Billable : CodeStatus.Header, written);
            }
        }
    }

    private static (CodeStatus Status, string? Title) Expected(string code, int year)
    {
        if (Releases.ByYear[year].TryGetValue(code, out var entry))
        {
            return (entry.IsBillable ? CodeStatus.Billable : CodeStatus.Header, entry.Title);
        }

        var before = Releases.Years.LastOrDefault(other => other < year && Releases.ByYear[other].ContainsKey(code));
        return before > 0
            ? (CodeStatus.Deleted, Releases.ByYear[before][code].Title)
            : (CodeStatus.NotYetValid, Releases.ByYear[Releases.Years.First(other => other > year && Releases.ByYear[other].ContainsKey(code))][code].Title);
    }

    private static IEnumerable<string> Spellings(string code) =>
    [
        code.Replace(".", "", StringComparison.Ordinal),
        code.ToLowerInvariant(),
        $" {code} ",
        $"{code}.",
        $"({code})",
        $"{code};",
        code.Replace(".", " . ", StringComparison.Ordinal),
        string.Concat(code.Select(sign => char.IsAsciiLetterOrDigit(sign) ? (char)(sign + 0xFEE0) : '．')),
        code.Insert(2, "\u200B"),
        code.Replace('A', 'А').Replace('B', 'В').Replace('E', 'Е').Replace('K', 'К').Replace('M', 'М').Replace('H', 'Н').Replace('C', 'С').Replace('T', 'Т').Replace('X', 'Х').Replace('S', 'Ѕ'),
        code[..1] + code[1..].Replace('0', 'О'),
    ];

    private static string Mutated(string code, Random chance)
    {
        const string Signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var at = chance.Next(code.Length);
        return chance.Next(5) switch
        {
            0 => code.Remove(at, 1),
            1 => code.Insert(at, Signs[chance.Next(Signs.Length)].ToString()),
            2 => code + Signs[chance.Next(Signs.Length)],
            3 when at + 1 < code.Length => code[..at] + code[at + 1] + code[at] + code[(at + 2)..],
            _ => code[..at] + Signs[chance.Next(Signs.Length)] + code[(at + 1)..],
        };
    }
}
