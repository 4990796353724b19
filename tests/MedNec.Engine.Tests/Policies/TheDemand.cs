using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Policies;

/// <summary>Policies as a file writes them, without the head that every file has.</summary>
internal static class TheDemand
{
    /// <summary>The policy whose criteria are these, in YAML's flow form.</summary>
    public static Policy Policy(string criteria, string more = "", string id = "test/one") => PolicyReader.Read(id, PackNode.Parse(File(criteria, more), $"policies/{id}.yaml"));

    /// <summary>The text of that policy's file.</summary>
    public static string File(string criteria, string more = "") =>
        $"title: A test\neffective: {{ from: 2020-01-01 }}\nsource: {{ document: Invented, read: 2026-01-01 }}\nitems: [E0601]\n{more}\ncriteria: {criteria}\n";

    /// <summary>One demand of that kind, "age: { at-least: 18 }", as that brief answers it.</summary>
    public static AnsweredCriterion Judged(string kind, Brief brief) => CoveragePolicy.Judge(Policy($"{{ id: D, text: The demand, {kind} }}"), brief).Criteria.ShouldHaveSingleItem();

    /// <summary>The clean case of the tests, whose chart says these things and nothing else.</summary>
    public static Brief Record(params Fact[] facts) => A.Brief() with { Trials = [], Documents = [], Function = [], Chart = A.Chart() with { Facts = facts } };

    /// <summary>A result, "32 events/hour" or "positive".</summary>
    public static Fact Result(string what, string said, string? date = "2026-09-02", string? id = null) =>
        A.Fact(id ?? $"Observation/{what}/{said}/{date}", FactKind.Result, what, date) is var fact && said.Split(' ') is var parts && parts[0] is ">" or ">=" or "<" or "<="
            ? fact with { Value = new Measure(Number(parts[1]), string.Join(' ', parts.Skip(2)), parts[0]) }
            : decimal.TryParse(parts[0], CultureInfo.InvariantCulture, out var number) ? fact with { Value = new Measure(number, string.Join(' ', parts.Skip(1))) }
            : fact with { Finding = said };

    /// <summary>A treatment tried.</summary>
    public static Trial Trial(string treatment, string? start, string? end, TrialOutcome? outcome = null) => new()
    {
        Treatment = treatment,
        Start = start is null ? null : A.Date(start),
        End = end is null ? null : A.Date(end),
        Outcome = outcome,
    };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
