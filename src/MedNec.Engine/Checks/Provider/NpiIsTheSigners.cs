using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Provider;

/// <summary>The NPI under the signature is the signer's own: a person's, active, of that name and trade.</summary>
public sealed class NpiIsTheSigners : ICheck
{
    private static readonly Lazy<IReadOnlyList<(string Profession, IReadOnlyList<string> Taxonomies)>> Trades = new(() =>
        [.. Packs.Yaml("rules/taxonomies.yaml")["professions"].Entries.Select(entry => (entry.Key, entry.Value.Words))]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PRV-003", Severity.Warning, "NPI belongs to the signer")
    {
        Why = "The payer looks the NPI up first; when it is the clinic's, or somebody else's, the request waits until somebody calls.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 1; 45 CFR 162.408 (NPPES)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        string.IsNullOrWhiteSpace(brief.Clinician?.Npi) ? Skip.Person("The clinician's NPI is not entered; LMN-PRV-001 asks for it.")
        : IsTheClinics(brief) || UnderSignature(letter, brief) is not null ? null
        : brief.Library.Providers is null ? Skip.Person("The registry of providers was not imported (`mednec lists import` brings it in): look the NPI up in NPPES.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (who, npi) = (brief.Clinician!.Name ?? "the clinician", brief.Clinician.Npi!.Trim());
        if (IsTheClinics(brief))
        {
            yield return new Finding { Message = $"NPI {npi} is entered for the clinic and for {who}: under the signature belongs the clinician's own NPI.", Where = PlaceOf(letter, npi) };
            yield break;
        }

        if (UnderSignature(letter, brief) is { } clinics)
        {
            yield return new Finding { Message = $"Under the signature stands the clinic's NPI {clinics.Quote}: write {who}'s own, {npi}.", Where = clinics, Fix = npi };
        }

        if (brief.Library.Providers is not { } registry)
        {
            yield break;
        }

        var place = PlaceOf(letter, npi);
        if (registry.Find(npi) is not { } provider)
        {
            yield return new Finding { Message = $"NPI {npi} is not in the registry of providers ({registry.Edition}): correct it, or import a newer extract.", Where = place };
        }
        else if (provider.IsOrganization)
        {
            yield return new Finding { Message = $"NPI {npi} is an organization's ({provider.Name}): under the signature belongs {who}'s own NPI.", Where = place };
        }
        else if (provider.DeactivatedOn is { } day && (!brief.LetterDate.IsPossible || day <= brief.LetterDate.Latest))
        {
            yield return new Finding { Message = $"NPI {npi} was deactivated on {day:yyyy-MM-dd}: {who} must have it reactivated, or another clinician sign.", Where = place };
        }
        else if (brief.Clinician.Name is { Length: > 0 } name && provider.Name.Length > 0 && !IsSame(name, provider.Name))
        {
            yield return new Finding { Message = $"NPI {npi} belongs to {provider.Name}, not to {name}: correct the NPI.", Where = place };
        }
        else if (WrongTrade(provider, brief.Clinician.Credentials) is { } trade)
        {
            yield return new Finding { Message = $"NPI {npi} is registered for another profession than {brief.Clinician.Credentials} (taxonomy {trade}): correct the NPI or the credentials, or have NPPES updated.", Where = place };
        }
    }

    private static bool IsTheClinics(Brief brief) => Figures(brief.Clinician?.Npi) is { Length: 10 } own && own == Figures(brief.Clinic?.Npi);

    /// <summary>The clinic's NPI in the signature block, where the clinician's own does not stand there.</summary>
    private static Place? UnderSignature(LetterReading letter, Brief brief)
    {
        if (Figures(brief.Clinic?.Npi) is not { Length: 10 } clinic)
        {
            return null;
        }

        var block = letter.SignatureBlock();
        var written = letter.Codes.Where(code => code.Value.Kind == WrittenCodeKind.Npi && block.Contains(code.In)).ToList();
        return written.Exists(code => Figures(code.Value.Value) == Figures(brief.Clinician?.Npi)) ? null : written.Find(code => Figures(code.Value.Value) == clinic)?.Place;
    }

    private static string Figures(string? npi) => string.Concat((npi ?? "").Where(char.IsAsciiDigit));

    /// <summary>The same family name, or two names in common: a maiden name is often the registry's.</summary>
    private static bool IsSame(string one, string registered)
    {
        var (own, other) = (FullName.Parse(one), FullName.Parse(registered));
        return own.IsSameAs(other) || FullName.Alike(own.Family, other.Family) >= 0.9
            || LetterWords.Split(one).Select(word => word.Text).Where(word => word.Length > 2).Intersect(LetterWords.Split(registered).Select(word => word.Text), StringComparer.Ordinal).Count() > 1;
    }

    /// <summary>The primary taxonomy, when it is of a profession we know and none of the credentials' own.</summary>
    private static string? WrongTrade(Registries.Provider provider, string? credentials)
    {
        var professions = WriterRules.Standard.ProfessionsOf(credentials);
        var fitting = Trades.Value.Where(trade => professions.Contains(trade.Profession)).SelectMany(trade => trade.Taxonomies).ToList();
        return fitting.Count > 0 && provider.Taxonomies.Count > 0 && !provider.Taxonomies.Any(own => fitting.Exists(beginning => own.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)))
            ? provider.Taxonomies[0]
            : null;
    }

    private static Place? PlaceOf(LetterReading letter, string npi) =>
        letter.Codes.Where(code => code.Value.Kind == WrittenCodeKind.Npi && code.Value.Value == npi).Select(code => code.Place).LastOrDefault();
}
