using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Cases.Tests.PaCases;

/// <summary>Reads a brief from the pages of a case, by what pages of clinics have in common; knows no drug, disease or payer.</summary>
internal static partial class CaseBrief
{
    /// <summary>The brief of those pages, for a drug; judged on the last day they name, at the age they say.</summary>
    public static Brief Of(CasePages pages, string drug)
    {
        var born = DateReader.In(Birth().Match(pages.All).Value).Select(date => date.Value).First(date => date.IsPossible);
        var today = DateReader.In(pages.All).Select(date => date.Value).Where(date => date.IsExact && date.Latest < new DateOnly(2030, 1, 1)).Max();
        var aged = PartialDate.Of(born.Earliest.AddYears(int.Parse(Age().Match(pages.All).Groups[1].Value, CultureInfo.InvariantCulture)));
        today = today < aged ? aged : today;
        return new Brief
        {
            Purpose = Purpose.PriorAuthorization,
            Date = today,
            Today = today.Latest,
            Patient = new Patient { BirthDate = born, Sex = Sex().Match(pages.All).Groups[1].Value == "F" ? "female" : "male" },
            Diagnoses = [.. pages.Form.Select(line => Claimed().Match(line)).Concat([Claimed().Match(string.Join("  ", pages.Form))]).Where(match => match.Success).Take(1).Select(match => new Diagnosis { Text = match.Groups[1].Value.Trim() })],
            Items = [new RequestedItem { Name = drug, Service = Service.Drug, Quantity = DailyDose().Match(pages.All) is { Success: true } dose ? decimal.Parse(dose.Groups[1].Value, CultureInfo.InvariantCulture) : null, Unit = "mcg/day" }],
            Clinician = new Clinician { Specialty = Specialty(pages.Form) },
            Trials = [.. TrialsOfForm(pages.Form).Concat(TrialsOfNotes(pages.Clinical)).Where(trial => !trial.Treatment!.Contains(drug, StringComparison.OrdinalIgnoreCase))],
            Chart = new Chart { Facts = [.. Conditions(pages.Clinical).Concat(Results(pages.Clinical)).Concat(Findings(pages.Clinical)).Concat(Sentences(pages.Clinical))] },
        };
    }

    /// <summary>A cell of the form, and the one below it where it goes on there.</summary>
    private static string? Specialty(IReadOnlyList<string> form)
    {
        for (var i = 0; i < form.Count; i++)
        {
            if (SpecialtyCell().Match(form[i]) is { Success: true } cell)
            {
                var below = i + 1 < form.Count ? BelowCell().Match(form[i + 1]) : Match.Empty;
                return $"{cell.Groups[1].Value} {below.Groups[1].Value}".Trim();
            }
        }

        return null;
    }

    /// <summary>A name in a cell of its own, and dates beside or below it.</summary>
    private static IEnumerable<Trial> TrialsOfForm(IReadOnlyList<string> form)
    {
        for (var i = 0; i < form.Count; i++)
        {
            if (DrugCell().Match(form[i]) is { Success: true } cell
                && form.Skip(i).Take(3).Select(line => DateReader.In(line).Where(date => date.Value.IsPossible).ToList()).FirstOrDefault(dates => dates.Count > 0) is { } dates)
            {
                yield return new Trial { Treatment = cell.Groups[1].Value, Start = dates.Count > 1 ? dates[0].Value : null, End = dates.Count > 1 ? dates[1].Value : null };
            }
        }
    }

    private static IEnumerable<Trial> TrialsOfNotes(IReadOnlyList<string> notes) =>
        from paragraph in notes
        from Match match in Given().Matches(paragraph)
        from name in new[] { match.Groups[1], match.Groups[2] }
        where name.Success
        select new Trial { Treatment = name.Value };

    /// <summary>Problems of the plan's list, and what is called a diagnosis; not what is only suspected.</summary>
    private static IEnumerable<Fact> Conditions(IReadOnlyList<string> notes)
    {
        foreach (var (paragraph, i) in notes.Select((paragraph, i) => (paragraph, i)))
        {
            foreach (var match in Problem().Matches(paragraph).Concat(DiagnosisOf().Matches(paragraph)))
            {
                var said = match.Groups[1];
                var doubts = NegationReader.In(paragraph);
                if (!ConcernFor().IsMatch(said.Value) && !NegationReader.Covers(doubts, new TextSpan(said.Index, said.Index + said.Length), Certainty.Uncertain) && !doubts.Any(doubt => doubt.Start >= said.Index && doubt.End <= said.Index + said.Length))
                {
                    yield return Fact(FactKind.Condition, said.Value, $"condition/{i}/{said.Index}", null);
                }
            }
        }
    }

    /// <summary>"Less than 5% blast cells": a share of something named behind it, on the day of its report.</summary>
    private static IEnumerable<Fact> Results(IReadOnlyList<string> notes)
    {
        PartialDate? day = null;
        foreach (var (paragraph, i) in notes.Select((paragraph, i) => (paragraph, i)))
        {
            day = ReportDay().IsMatch(paragraph) && DateReader.In(paragraph) is [var first, ..] ? first.Value : day;
            foreach (Match match in ShareOf().Matches(paragraph))
            {
                var comparator = match.Groups[1].Value.ToLowerInvariant() switch { "" => null, ">" or "more than" or "over" => ">", _ => "<" };
                yield return Fact(FactKind.Result, match.Groups[3].Value, $"result/{i}/{match.Index}", day) with { Value = new Measure(decimal.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), "%", comparator) };
            }
        }
    }

    /// <summary>"Cytogenetic findings: …": a line of a report with its label.</summary>
    private static IEnumerable<Fact> Findings(IReadOnlyList<string> notes)
    {
        PartialDate? day = null;
        foreach (var (paragraph, i) in notes.Select((paragraph, i) => (paragraph, i)))
        {
            day = ReportDay().IsMatch(paragraph) && DateReader.In(paragraph) is [var first, ..] ? first.Value : day;
            if (Labelled().Match(paragraph) is { Success: true } line)
            {
                yield return Fact(FactKind.Result, line.Groups[1].Value, $"finding/{i}", day) with { Finding = line.Groups[2].Value };
            }
        }
    }

    private static IEnumerable<Fact> Sentences(IReadOnlyList<string> notes) =>
        from pair in notes.Select((paragraph, i) => (paragraph, i))
        from span in SentenceSplitter.Split(pair.paragraph)
        select Fact(FactKind.Report, "Note", $"note/{pair.i}/{span.Start}", null) with { Finding = span.Of(pair.paragraph) };

    private static Fact Fact(FactKind kind, string what, string id, PartialDate? date) => new()
    {
        Id = id,
        Kind = kind,
        What = new Concept(what.Trim()),
        Date = date,
        Status = kind == FactKind.Condition ? "active" : null,
        Source = new Source { Kind = SourceKind.Document, File = "case.pdf", Reference = id },
    };

    [GeneratedRegex(@"DOB:\s*[\d/-]+")]
    private static partial Regex Birth();

    [GeneratedRegex(@"\((\d{1,2})\s?yo\)")]
    private static partial Regex Age();

    [GeneratedRegex(@"^[●○•]\s*([A-Z][A-Za-z ]+):\s+(.+)$")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"Patient Sex:\s*([FM])")]
    private static partial Regex Sex();

    [GeneratedRegex(@"Diagnosis related to use:\s+([A-Z][^\s]*(?: [^\s]+){0,4})")]
    private static partial Regex Claimed();

    [GeneratedRegex(@"\bDose:\s*(\d+(?:\.\d+)?)\s?mcg/day")]
    private static partial Regex DailyDose();

    [GeneratedRegex(@"Specialty:\s+(\S+(?: \S+)*)")]
    private static partial Regex SpecialtyCell();

    [GeneratedRegex(@"^\s{6,}((?:and )?[A-Z][a-z]+)\b")]
    private static partial Regex BelowCell();

    [GeneratedRegex(@"^\s{3,}([A-Z][a-z]+(?: acid)?)(?:\s{3,}|\s*$)")]
    private static partial Regex DrugCell();

    [GeneratedRegex(@"(?:therapy of|[Cc]ontinue|treated with)\s+([A-Za-z][a-z]+)(?:\s+\d+\s?mg)?(?: and ([a-z]+))?|^[●○•]\s*([A-Z][a-z]+):\s")]
    private static partial Regex Given();

    [GeneratedRegex(@"^#([^#]+)")]
    private static partial Regex Problem();

    [GeneratedRegex(@"\bdiagnosis of ((?:[^.,;:()]|\(B-ALL\))+?)(?= presents| with |[.,;:]|$)")]
    private static partial Regex DiagnosisOf();

    [GeneratedRegex(@"^c/f\b", RegexOptions.IgnoreCase)]
    private static partial Regex ConcernFor();

    [GeneratedRegex(@"\b(?:Report|Date of Procedure)\b|\bbiopsy\b.*\bon\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReportDay();

    [GeneratedRegex(@"(>|<|less than|more than|over|under)?\s*(\d+(?:\.\d+)?)\s?%\s+((?:[a-z]+ cells|[a-z]*blasts))", RegexOptions.IgnoreCase)]
    private static partial Regex ShareOf();
}
