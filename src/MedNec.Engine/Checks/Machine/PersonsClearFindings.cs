using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Machine;

/// <summary>What blocks a letter is cleared by mending it or by a named person with a reason, never by a model.</summary>
public sealed class PersonsClearFindings : ICheck
{
    private static readonly Lazy<IReadOnlyList<PhraseWords>> NotAPerson = new(() => [.. Packs.Yaml("words/models.yaml")["not-a-person"].Texts.Select(PhraseWords.Parse)]);
    private static readonly Lazy<HashSet<string>> Blockers = new(() => [.. Catalogue.All.Where(check => check.Info.Severity == Severity.Blocker).Select(check => check.Info.Id)]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-AI-008", Severity.Blocker, "Model may never clear a blocker")
    {
        Why = "A model that may clear its own findings checks nothing: somebody with a name must answer for each exception.",
        Source = "Design rule of MedNec: machines propose, people sign (docs/decisions)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Resolutions.Count == 0 ? Skip.NotApplicable("No finding was overridden or acknowledged.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var resolution in brief.Resolutions)
        {
            var what = resolution.Check ?? "a finding";
            var blocks = IsOverride(resolution);
            if (string.IsNullOrWhiteSpace(resolution.By))
            {
                yield return new Finding { Severity = blocks ? Severity.Blocker : Severity.Warning, Message = $"Nobody is named who cleared {what}: a person decides and is named." };
            }
            else if (!Resolutions.IsPerson(resolution.By, brief) || IsModel(resolution.By, brief))
            {
                yield return new Finding { Severity = blocks ? Severity.Blocker : Severity.Warning, Message = $"{resolution.By} cleared {what}, and is no person: mend the letter, or let a named person decide and give the reason." };
            }
            else if (blocks && string.IsNullOrWhiteSpace(resolution.Reason))
            {
                yield return new Finding { Message = $"{resolution.By} overrode {what} without a reason: give the reason." };
            }
        }
    }

    private static bool IsOverride(Resolution resolution) =>
        string.Equals(resolution.Kind, "override", StringComparison.OrdinalIgnoreCase) || (resolution.Check is { } check && Blockers.Value.Contains(check));

    private static bool IsModel(string by, Brief brief)
    {
        if (by.StartsWith("model", StringComparison.OrdinalIgnoreCase) || brief.Drafting?.Models.Any(model => model.Name is { Length: > 0 } name && by.Contains(name, StringComparison.OrdinalIgnoreCase)) == true)
        {
            return true;
        }

        // "Claude Bernard, MD" is a person: credentials or a second name that is no word for a program make one.
        var words = LetterWords.Split(by);
        return words.Count > 0 && (NotAPerson.Value.Any(phrase => phrase.Count == words.Count && BeginsWith(by, phrase)) || (char.IsDigit(by[^1]) && NotAPerson.Value.Any(phrase => BeginsWith(by, phrase))));
    }

    private static bool BeginsWith(string by, PhraseWords phrase) => phrase.StandsAt(new LetterWords.Line(new PlacedStatement("", 0, new Statement { Text = by, Role = Role.Courtesy })), 0);
}
