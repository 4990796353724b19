using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>The patient is not allergic to the drug that is asked for, or the letter says why it is given all the same.</summary>
public sealed partial class NoAllergyToTheRequest : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-CON-005", Severity.Blocker, "Allergy or interaction conflict")
    {
        Why = "A payer's pharmacist compares the request with the allergy list; so must we, and first for the patient's sake. This part compares allergies; interactions need a drug database.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 5; patient safety",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        !Drugs(brief).Any() ? Skip.NotApplicable("No drug is requested.")
        : !brief.Chart.Of(FactKind.Allergy).Any() ? Skip.Person("The chart holds no allergy list: ask the patient.")
        : null;

    private const int Near = 60;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var item in Drugs(brief))
        {
            foreach (var allergy in brief.Chart.Of(FactKind.Allergy).Where(allergy => allergy.Status is not ("inactive" or "resolved")))
            {
                if (Shared(item.Label, allergy) is { } shared && !letter.Body.Any(statement => Addresses(statement, item.Label, allergy)))
                {
                    yield return new Finding
                    {
                        Message = $"The chart records {Lower(allergy.What.Text)}{(allergy.Detail is { } detail ? $" ({detail})" : "")}, and {item.Label} is requested{shared}: answer this in the letter, or change the request.",
                        Where = letter.Body.FirstOrDefault(statement => statement.Text.Contains(item.Label, StringComparison.OrdinalIgnoreCase)) is { } said
                            ? said.At(said.Text.IndexOf(item.Label, StringComparison.OrdinalIgnoreCase), said.Text.IndexOf(item.Label, StringComparison.OrdinalIgnoreCase) + item.Label.Length)
                            : null,
                    };
                }
            }
        }
    }

    private static IEnumerable<RequestedItem> Drugs(Brief brief) =>
        brief.Items.Where(item => item.Name is not null && (item.Service == Service.Drug || item.System is CodeSystems.Ndc or CodeSystems.RxNorm || item.Dose is not null || DrugReader.In(item.Name).Count > 0));

    /// <summary>What drug and allergy have in common, as the end of a clause; null when nothing.</summary>
    private static string? Shared(string item, Fact allergy)
    {
        var (asked, avoided) = (DrugReader.In(item), DrugReader.In(allergy.What.Text));
        foreach (var drug in asked.Select(found => found.Value))
        {
            foreach (var other in avoided.Select(found => found.Value))
            {
                if (drug.Name == other.Name)
                {
                    return "";
                }

                if (drug.Class is not null && drug.Class == other.Class)
                {
                    return $", which is of the same class ({drug.Class})";
                }
            }
        }

        // A drug that no list knows is compared by its first word.
        var first = ContentWords.In(item).FirstOrDefault(word => word.Length > 4);
        return asked.Count == 0 && first is not null && ContentWords.In(allergy.What.Text).Contains(first) ? "" : null;
    }

    // "The intolerance to topiramate" in a sentence that asks for another drug answers nothing: the drug stands near the word.
    private static bool Addresses(PlacedStatement statement, string item, Fact allergy)
    {
        var drugs = ContentWords.In(item).Concat(ContentWords.In(allergy.What.Text)).Where(word => word.Length > 4 && !word.StartsWith("allerg", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return Allergy().Matches(statement.Text).Any(match => ContentWords.In(statement.Text[Math.Max(0, match.Index - Near)..Math.Min(statement.Text.Length, match.Index + match.Length + Near)]).Any(drugs.Contains));
    }

    private static string Lower(string text) => text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    [GeneratedRegex(@"\b(?:allerg\p{L}{1,4}|intoleran\p{L}{1,3}|hypersensitiv\p{L}{1,4}|reaction|anaphyla\p{L}{1,4}|desensiti\p{L}{1,6}|tolerat(?:es|ed)|cross-react\p{L}{1,6}|rash|hives)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Allergy();
}
