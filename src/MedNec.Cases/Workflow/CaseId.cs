using System.Security.Cryptography;

namespace MedNec.Cases.Workflow;

/// <summary>The id of a case: 16 random letters and digits, so that no id can be guessed from another and none tells anything of the patient.</summary>
/// <param name="Value">The id as it stands in addresses.</param>
public readonly record struct CaseId(string Value)
{
    // Without letters that are read wrongly from paper or over the telephone (Crockford's base 32).
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new id, of 80 random bits.</summary>
    public static CaseId New() => new(RandomNumberGenerator.GetString(Alphabet, 16));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a clinic. Everything stored belongs to one.</summary>
/// <param name="Value">The id: "clinic".</param>
public readonly record struct ClinicId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
