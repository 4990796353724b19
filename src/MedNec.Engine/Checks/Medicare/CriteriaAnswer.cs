namespace MedNec.Engine.Checks.Medicare;

/// <summary>What a coverage criterion comes to for one patient.</summary>
/// <param name="Met">Whether it is met; null when the record does not say.</param>
/// <param name="Said">Why not, or what is missing, in a sentence.</param>
internal sealed record CriteriaAnswer(bool? Met, string Said)
{
    public static CriteriaAnswer Yes { get; } = new(true, "");

    public static CriteriaAnswer No(string said) => new(false, said);

    public static CriteriaAnswer Unknown(string said) => new(null, said);
}
