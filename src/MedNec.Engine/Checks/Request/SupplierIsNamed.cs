using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Request;

/// <summary>Who renders the service or supplies the item is known by name, NPI and network, and the letter names them.</summary>
public sealed class SupplierIsNamed : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-REQ-010", Severity.Advice, "Rendering provider/supplier/site named")
    {
        Why = "An authorization is issued to a provider: without one it names nobody, and the claim of whoever delivers does not match it.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 6",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Items.Any(item => item.Supplier is not null) ? null : Skip.Person("Who renders the service or supplies the item is not recorded: name the provider with its NPI.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var item in brief.Items)
        {
            if (item.Supplier is not { } supplier)
            {
                yield return new Finding { Message = $"Nobody is named who provides {item.Label}: add name and NPI." };
                continue;
            }

            var missing = new[]
            {
                string.IsNullOrWhiteSpace(supplier.Name) ? "name" : null,
                string.IsNullOrWhiteSpace(supplier.Npi) ? "NPI" : null,
                supplier.InNetwork is null ? "place in the plan's network" : null,
            }.OfType<string>().ToList();
            if (missing.Count > 0)
            {
                yield return new Finding { Message = $"The {string.Join(" and the ", missing)} of whoever provides {item.Label} {(missing.Count == 1 ? "is" : "are")} missing: enter {(missing.Count == 1 ? "it" : "them")}." };
            }

            if (supplier.Name is { Length: > 0 } name && !letter.Says(name))
            {
                yield return new Finding { Message = $"The letter does not say that {name} provides {item.Label}: add it{(supplier.Npi is { } npi ? $" with NPI {npi}" : "")}." };
            }
        }
    }
}
