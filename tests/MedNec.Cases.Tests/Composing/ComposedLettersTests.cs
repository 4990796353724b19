using System.Text.RegularExpressions;
using MedNec.Cases.Briefs;
using MedNec.Engine.Charts;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Fhir;
using MedNec.Testing;

namespace MedNec.Cases.Tests.Composing;

/// <summary>What holds for the letter of every sample, and of every chart we can get hold of.</summary>
public sealed partial class ComposedLettersTests
{
    private static readonly string[] FormParts = [SectionIds.Letterhead, SectionIds.Date, SectionIds.Recipient, SectionIds.Reference, SectionIds.Salutation, SectionIds.Signature, SectionIds.Enclosures];

    public static TheoryData<Sample> All => [.. Samples.All];

    public static TheoryData<string> Charts => Repository.SharedData is null ? [""] : [.. Directory.EnumerateFiles(Path.Combine(Repository.SharedData, "fhir", "synthea"), "*.json").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_number_date_and_code_of_a_samples_letter_is_proved(Sample sample) => IsProved(LetterOf(sample));

    [Theory]
    [MemberData(nameof(All))]
    public void A_samples_letter_reads_as_prose(Sample sample) => IsClean(LetterOf(sample));

    // Two pages hold about 900 words (handbook, LMN-HX-007).
    [Theory]
    [MemberData(nameof(All))]
    public void A_samples_letter_fits_two_pages(Sample sample) => WordsOf(LetterOf(sample)).ShouldBeLessThan(900);

    [Theory]
    [MemberData(nameof(Charts))]
    public void Any_chart_with_a_thin_brief_gives_a_short_true_letter_with_gaps(string file)
    {
        if (file.Length == 0)
        {
            Assert.Skip(Repository.NoSharedData);
        }

        var chart = new FhirChartReader().Read(File.ReadAllBytes(Path.Combine(Repository.SharedData!, "fhir", "synthea", file)), file);
        var diagnoses = chart.Of(FactKind.Condition).Select(condition => condition.What.Text).Distinct().Take(3).Select(text => new Diagnosis { Text = text }).Append(new Diagnosis { Code = "E11.9", Text = "Type 2 diabetes mellitus" });
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            var letter = Composer.Standard.Compose(new Brief { Purpose = purpose, Items = [new RequestedItem { Name = "CPAP device" }], Diagnoses = [.. diagnoses], Chart = chart, Today = Samples.Today });
            IsProved(letter);
            IsClean(letter);
            WordsOf(letter).ShouldBeLessThan(600);
            letter.Gaps.Count().ShouldBeGreaterThan(5);
            letter.Statements.Count(statement => statement.Slot!.StartsWith("status.result[", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(6);
        }
    }

    private static Letter LetterOf(Sample sample) => Composer.Standard.Compose(new OpenBrief(new FhirChartReader()).Run(new SamplesFolder(sample), "brief.json", Samples.Today));

    private static int WordsOf(Letter letter) => letter.Sections.Where(section => !FormParts.Contains(section.Id)).SelectMany(section => section.Statements).Sum(statement => statement.Text.Split(' ').Length);

    private static void IsProved(Letter letter)
    {
        foreach (var statement in letter.Statements.Where(statement => statement is { Role: Role.Fact, Author: not Author.Clinician }))
        {
            Literals.Unproved(statement, letter.Facts).ShouldBeEmpty(statement.Text);
            (statement.Facts.Count > 0 || statement.Gap is not null).ShouldBeTrue(statement.Text);
        }

        letter.Facts.Select(fact => fact.Id).ShouldBe(letter.Statements.SelectMany(statement => statement.Facts).Distinct());
    }

    private static void IsClean(Letter letter)
    {
        foreach (var statement in letter.Statements.Where(statement => statement is { Gap: null, Author: not Author.Clinician }))
        {
            Blemish().Match(statement.Text).Value.ShouldBe("", statement.Text);
            if (statement.Layout is Layout.Sentence or Layout.Paragraph)
            {
                Ending().IsMatch(statement.Text).ShouldBeTrue(statement.Text);
                char.IsLower(statement.Text[0]).ShouldBe(char.IsLower(statement.Text[0]) && statement.Text.Split(' ')[0].Any(char.IsUpper), statement.Text);
            }
        }
    }

    [GeneratedRegex(@"  | [.,;:]|\.\.|,,|[{}\[\]]|\b(\p{L}+) \1\b(?<!that that)|\b(disorder|finding|procedure|situation)\)|\ba [aeio]\p{Ll}|\ban [bcdfgjklmnpqrstvwz]\p{Ll}")]
    private static partial Regex Blemish();

    [GeneratedRegex(@"[.?!]”?$")]
    private static partial Regex Ending();
}
