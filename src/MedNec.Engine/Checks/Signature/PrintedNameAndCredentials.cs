using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Signature;

/// <summary>The signer's name and credentials stand in print beside the signature.</summary>
public sealed class PrintedNameAndCredentials : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-SIG-002", Severity.Blocker, "Printed name and credentials at signature")
    {
        Why = "A signature nobody can read is nobody's, and without credentials it is not a licensed clinician's.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 7",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        string.IsNullOrWhiteSpace(brief.Clinician?.Name) ? Skip.Person("The brief does not say who signs.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var clinician = brief.Clinician!;
        var name = FullName.Parse(clinician.Name!);
        var block = letter.SignatureBlock().SelectMany(statement => LetterWords.Split(statement.Text)).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        if (!block.Contains(name.Given) || !block.Contains(name.Family))
        {
            yield return new Finding { Message = $"The signature block does not print the name: add \"{clinician.Name}{(clinician.Credentials is { } titles ? ", " + titles : "")}\"." };
        }
        else if (string.IsNullOrWhiteSpace(clinician.Credentials))
        {
            yield return new Finding { Message = $"The credentials of {clinician.Name} are missing: enter them and print them behind the name." };
        }
        else if (!LetterWords.Split(clinician.Credentials).All(word => block.Contains(word.Text)))
        {
            yield return new Finding { Message = $"The signature block does not print the credentials: write \"{clinician.Name}, {clinician.Credentials}\"." };
        }
    }
}
