using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

/// <summary>Every entry of the brief holds a word that nothing else holds. Take the entry away, and the word must be gone while all others stay where they were.</summary>
public sealed class RemovalTests
{
    private static readonly string[] Words = ["arbovel", "brintok", "calimur", "dentaso", "egrovin", "fimbula", "gorvane", "holtira", "imbadel", "jurveno", "kandoli", "lumerax", "morvena", "nestrigo", "oltavia", "pendrusk", "quivero", "rastoben", "selvorin", "tamrigal"];

    private static Brief Marked() => A.Brief() with
    {
        Purpose = Purpose.Appeal,
        Diagnoses = [new Diagnosis { Code = "G47.33", Text = "arbovel", Onset = A.Date("2024-03") }, new Diagnosis { Code = "I10", Text = "brintok" }, new Diagnosis { Code = "E66.9", Text = "calimur" }],
        Trials =
        [
            Trial("dentaso", "2025-01", TrialOutcome.Failed), Trial("egrovin", "2025-03", TrialOutcome.Failed), Trial("fimbula", "2025-05", TrialOutcome.Intolerant), Trial("gorvane", "2025-07", TrialOutcome.Partial), Trial("holtira", null, TrialOutcome.Contraindicated),
        ],
        Function = ["Cannot imbadel", "Unable to jurveno"],
        Goals = [new Goal { Measure = "kandoli", Target = "< 5", By = A.Date("2027-01-31") }, new Goal { Measure = "lumerax", Target = "9 or more", By = A.Date("2027-02-28") }],
        Risks = ["morvena", "may nestrigo", "increased risk of oltavia"],
        Citations = [new Citation { Title = "pendrusk", Year = 2020, Supports = "it" }, new Citation { Title = "quivero", Year = 2021, Supports = "recommends it" }],
        Denial = new Denial { Reference = "UM-1", NoticeDate = A.Date("2026-10-01"), Reasons = [new DenialReason { Text = "No rastoben", Answer = "It is there." }] },
        Documents = [A.Document("imaging", "selvorin", "2026-09-14"), A.Document("lab", "tamrigal", "2026-09-15")],
        Chart = Chart.Empty,
    };

    private static Trial Trial(string treatment, string? month, TrialOutcome outcome) => new() { Treatment = treatment, Start = month is null ? null : A.Date(month + "-01"), End = month is null ? null : A.Date(month + "-28"), Outcome = outcome };

    private static IEnumerable<(string Word, Brief Without)> Removals()
    {
        var brief = Marked();
        for (var i = 1; i < 3; i++)
        {
            yield return (Words[i], brief with { Diagnoses = Without(brief.Diagnoses, i) });
        }

        for (var i = 0; i < 5; i++)
        {
            yield return (Words[3 + i], brief with { Trials = Without(brief.Trials, i) });
        }

        for (var i = 0; i < 2; i++)
        {
            yield return (Words[8 + i], brief with { Function = Without(brief.Function, i) });
            yield return (Words[10 + i], brief with { Goals = Without(brief.Goals, i) });
            yield return (Words[15 + i], brief with { Citations = Without(brief.Citations, i) });
            yield return (Words[18 + i], brief with { Documents = Without(brief.Documents, i) });
        }

        for (var i = 0; i < 3; i++)
        {
            yield return (Words[12 + i], brief with { Risks = Without(brief.Risks, i) });
        }

        yield return (Words[17], brief with { Denial = brief.Denial! with { Reasons = [] } });
    }

    private static IReadOnlyList<TEntry> Without<TEntry>(IReadOnlyList<TEntry> list, int index) => [.. list.Where((_, i) => i != index)];

    private static string Where(Letter letter, string word) => string.Join(' ', letter.Statements.Where(statement => statement.Text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(statement => statement.Slot!.Split('[')[0]).Distinct());

    [Fact]
    public void The_marked_brief_says_every_word() => Words.ShouldAllBe(word => Where(Written.Letter(Marked()), word).Length > 0);

    [Fact]
    public void Removing_a_fact_leaves_no_sentence_that_mentions_it_and_all_others_where_they_were()
    {
        var whole = Written.Letter(Marked());
        var removals = Removals().ToList();
        removals.Count.ShouldBe(19);
        foreach (var (word, without) in removals)
        {
            var letter = Written.Letter(without);
            Where(letter, word).ShouldBe("", word);
            foreach (var other in Words.Where(other => other != word))
            {
                Where(letter, other).ShouldBe(Where(whole, other), $"{other} after {word} was removed");
            }
        }
    }

    [Fact]
    public void Removing_a_result_of_the_chart_removes_its_sentence()
    {
        var brief = Written.Complete(Purpose.Renewal);
        foreach (var fact in brief.Chart.Facts)
        {
            var without = Written.Letter(brief with { Chart = brief.Chart with { Facts = [.. brief.Chart.Facts.Where(other => other != fact)] } });
            without.Statements.SelectMany(statement => statement.Facts).ShouldNotContain(fact.Id);
            without.Statements.Where(statement => statement.Role == Role.Fact).SelectMany(statement => Literals.Unproved(statement, without.Facts)).ShouldBeEmpty();
        }
    }
}
