using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Request;

/// <summary>Every item the letter asks for is named and carries the code that the payer decides on.</summary>
public sealed partial class RequestedItemHasCode : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-REQ-002", Severity.Blocker, "Item coded and described")
    {
        Why = "Intake staff look a request up by its HCPCS, CPT or NDC code; \"the machine\" is in no system.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 6; “What is a Letter of Medical Necessity and When Do You Need One?”, mistake 2",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (brief.Items.Count == 0)
        {
            yield return new Finding { Message = "The brief asks for nothing: enter the item with its name and code." };
        }

        foreach (var item in brief.Items)
        {
            if (string.IsNullOrWhiteSpace(item.Code))
            {
                yield return new Finding { Message = $"{Capital(item.Label)} needs an HCPCS, CPT or NDC code." };
            }
            else if (!HasForm(item.System, item.Code))
            {
                yield return new Finding { Message = $"{item.Code} has not the form of a {item.System} code: look {item.Name ?? "it"} up and correct it." };
            }
            else if (!letter.SaysNumber(item.Code))
            {
                yield return new Finding { Message = $"The letter does not give the code of {item.Label}: add \"{item.System} {item.Code}\"." };
            }

            if (string.IsNullOrWhiteSpace(item.Name))
            {
                yield return new Finding { Message = $"{Capital(item.Label)} has no description: say in words what it is." };
            }
            else if (!letter.Says(item.Name) && !letter.SaysLike(item.Name))
            {
                yield return new Finding { Message = $"The letter does not name {item.Name}: say in words what is asked for." };
            }
        }
    }

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];

    private static bool HasForm(string? system, string code) => system?.ToUpperInvariant() switch
    {
        "HCPCS" => HcpcsOrCpt().IsMatch(code.Trim()),
        "CPT" => HcpcsOrCpt().IsMatch(code.Trim()),
        "NDC" => Ndc().IsMatch(code.Trim()),
        "RXNORM" => RxNorm().IsMatch(code.Trim()),
        _ => true,
    };

    // HCPCS level I is CPT, so both forms stand under either name; a modifier may follow ("E0601-RR").
    [GeneratedRegex(@"^(?:[A-V]\d{4}|\d{4}[0-9FTUM])(?:[- ][0-9A-Z]{2}){0,4}$", RegexOptions.IgnoreCase)]
    private static partial Regex HcpcsOrCpt();

    [GeneratedRegex(@"^(?:\d{4,5}-\d{3,4}-\d{1,2}|\d{10,11})$")]
    private static partial Regex Ndc();

    [GeneratedRegex(@"^\d{1,8}$")]
    private static partial Regex RxNorm();
}
