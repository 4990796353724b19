namespace MedNec.Engine.Policies;

/// <summary>The place in a letter that answers one demand of the policy.</summary>
public static class CriterionSlot
{
    private const string Beginning = "criteria.";

    /// <summary>The slot of the demand of that id: "criteria.A.2".</summary>
    public static string Of(string id) => Beginning + id;

    /// <summary>The id of the demand that a slot answers; null for any other slot.</summary>
    public static string? IdOf(string? slot) => slot?.StartsWith(Beginning, StringComparison.Ordinal) ?? false ? slot[Beginning.Length..] : null;
}
