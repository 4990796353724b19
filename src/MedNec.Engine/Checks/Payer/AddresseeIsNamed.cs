using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Payer;

/// <summary>The letter is addressed to the payer by name, at the address or fax number that is known for it and that the directory of payers holds for such requests.</summary>
public sealed class AddresseeIsNamed : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-001", Severity.Blocker, "Addressee complete")
    {
        Why = "Mail without an addressee is sorted by hand, if at all, and the clock starts only when the right department has it.",
        Source = "“How to write a letter of medical necessity” (clinic guide), template",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.IsForHealthAccount && string.IsNullOrWhiteSpace(brief.Coverage?.Payer)
            ? Skip.NotApplicable("A health account's letter is handed to the patient; its administrator need not be named.")
            : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (brief.Coverage is not { Payer: { Length: > 0 } payer } coverage)
        {
            yield return new Finding { Message = "The letter is addressed to nobody: enter the payer's legal name." };
            yield break;
        }

        // A health account's letter is handed to the patient and may simply say "Plan Administrator".
        if (!letter.Says(payer) && !(brief.IsForHealthAccount && letter.Says("administrator")))
        {
            yield return new Finding { Message = $"The letter does not name the payer: address it to \"{payer}\"." };
        }

        var ways = new[] { coverage.Fax, coverage.Address }.OfType<string>().Where(way => way.Length > 0).ToList();
        if (ways.Count > 0 && !ways.Any(way => letter.SaysNumber(way.Split(',')[0])))
        {
            yield return new Finding { Message = $"The letter does not say where it goes: add \"{ways[0]}\" to the address block." };
        }

        foreach (var finding in DirectoryNumbers.Wrong(letter, brief))
        {
            yield return finding;
        }
    }
}
