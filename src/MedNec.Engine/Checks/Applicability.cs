using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks;

/// <summary>
/// Which letters a check concerns, as data that lists and pages show (handbook 5.1). An empty list or a null holds for all.
/// </summary>
public sealed record Applicability
{
    /// <summary>Every letter.</summary>
    public static Applicability Everywhere { get; } = new();

    /// <summary>The purposes.</summary>
    public IReadOnlyList<Purpose> Purposes { get; init; } = [];

    /// <summary>The lines of business.</summary>
    public IReadOnlyList<LineOfBusiness> Lines { get; init; } = [];

    /// <summary>True: only letters to a health account (HSA, FSA, HRA); false: all others.</summary>
    public bool? HealthAccount { get; init; }

    /// <summary>The kinds of service; one item of such a kind is enough.</summary>
    public IReadOnlyList<Service> Services { get; init; } = [];

    /// <summary>The states whose law holds, two letters.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>The youngest age in years on the letter's date.</summary>
    public int? FromAge { get; init; }

    /// <summary>The age in years from which on it holds no more.</summary>
    public int? BelowAge { get; init; }

    /// <summary>Why a check does not concern the letter of <paramref name="brief"/>, or who must say whether it does; null when it concerns it.</summary>
    public Skip? Refuses(Brief brief)
    {
        if (Purposes.Count > 0 && !Purposes.Contains(brief.Purpose))
        {
            return Skip.NotApplicable($"It concerns {Listed(Purposes)}.");
        }

        if (HealthAccount is { } wanted && wanted != brief.IsForHealthAccount)
        {
            return Skip.NotApplicable(wanted ? "It concerns letters to a health account." : "It does not concern letters to a health account.");
        }

        if (Lines.Count > 0 && !(brief.Coverage?.Line is { } line && Lines.Contains(line)))
        {
            return brief.Coverage?.Line is null && !brief.IsForHealthAccount ? Skip.Person($"The line of business is not known; it concerns {Listed(Lines)}.") : Skip.NotApplicable($"It concerns {Listed(Lines)}.");
        }

        if (Services.Count > 0 && !brief.Items.Any(item => Services.Contains(item.KnownService)))
        {
            return Skip.NotApplicable($"It concerns {Listed(Services)}.");
        }

        if (States.Count > 0 && !(brief.Coverage?.State is { } state && States.Contains(state, StringComparer.OrdinalIgnoreCase)))
        {
            return brief.Coverage?.State is null ? Skip.Person($"The state is not known; it concerns {string.Join(", ", States)}.") : Skip.NotApplicable($"It concerns {string.Join(", ", States)}.");
        }

        return FromAge is null && BelowAge is null ? null : RefusesAge(brief);
    }

    /// <summary>In a sentence: "Lines: medicare, medicare-advantage. Services: dme."; empty when it holds for all.</summary>
    public override string ToString() => string.Join(' ', new[]
    {
        Purposes.Count > 0 ? $"Purposes: {Listed(Purposes)}." : null,
        HealthAccount switch { true => "Letters to a health account.", false => "All letters but those to a health account.", _ => null },
        Lines.Count > 0 ? $"Lines of business: {Listed(Lines)}." : null,
        Services.Count > 0 ? $"Services: {Listed(Services)}." : null,
        States.Count > 0 ? $"States: {string.Join(", ", States)}." : null,
        FromAge is null && BelowAge is null ? null : $"Patients {Ages()}.",
    }.OfType<string>());

    private Skip? RefusesAge(Brief brief)
    {
        if (brief.Subject.AgeOn(brief.LetterDate) is not { } age)
        {
            return Skip.Person("The patient's age is not known.");
        }

        return age < FromAge || age >= BelowAge ? Skip.NotApplicable($"It concerns patients {Ages()}.") : null;
    }

    private string Ages() => (FromAge, BelowAge) switch
    {
        ({ } from, { } below) => $"from {from} to under {below}",
        ({ } from, null) => $"from {from} on",
        (_, { } below) => $"under {below}",
        _ => "of every age",
    };

    private static string Listed<T>(IEnumerable<T> words)
        where T : struct, Enum => string.Join(", ", words.Select(word => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString())));
}
