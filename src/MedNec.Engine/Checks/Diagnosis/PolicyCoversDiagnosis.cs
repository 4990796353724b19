using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using System.Text.RegularExpressions;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>One of the diagnoses is on the policy's list, or the letter argues for an exception.</summary>
public sealed partial class PolicyCoversDiagnosis : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-014", Severity.Warning, "Diagnosis in payer covered list")
    {
        Why = "Where a policy lists the diagnoses it covers, one outside the list is denied by the system (CARC 167) unless the letter argues the exception.",
        Source = "Local coverage articles (covered diagnosis lists); claim adjustment reason 167; “How to write a letter of medical necessity” (clinic guide), Medicare tip",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Policy is null ? Skip.NotApplicable("No policy is named; LMN-PAY-005 looks for one.")
        : JudgedCode.All(letter, brief).Count == 0 ? Skip.NotApplicable("Neither brief nor letter holds a diagnosis code; LMN-DX-001 asks for one.")
        : brief.Library.Policies is null ? Skip.Person("The payers' policies are not at hand (`mednec lists import` brings them in): compare the diagnoses with the policy's list.")
        : PolicyOf(brief) is not { } policy ? Skip.Person($"The policy {brief.Policy} is not among the imported ones: compare the diagnoses with its list.")
        : policy.Diagnoses.Count == 0 ? Skip.NotApplicable("The policy lists no diagnoses.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var policy = PolicyOf(brief)!;
        var codes = JudgedCode.All(letter, brief);
        if (!codes.Any(code => DiagnosisFamily.FallsUnder(code.Code, policy.Diagnoses)) && !letter.Body.Any(statement => Exception().IsMatch(statement.Text)))
        {
            yield return new Finding
            {
                Message = $"{policy.Number} does not list {(codes.Count == 1 ? codes[0].Named : $"any of {string.Join(", ", codes.Select(code => code.Code))}")}: code the listed diagnosis that the chart supports, or argue for an exception.",
                Where = codes[0].Where?.Place,
            };
        }
    }

    private static Policy? PolicyOf(Brief brief) => brief.Library.Policies?.TryFind(brief.Policy, JudgedCode.On(brief), out _);


    [GeneratedRegex(@"\b(?:exception|not\s(?:on|among|in|included\sin|listed\s(?:in|by|as))\s(?:the\s|your\s|its\s)?(?:list|policy|covered|article|diagnos)|outside\s(?:of\s)?(?:the|your)\s(?:list|policy|covered)|(?:is|are)\snot\slisted|does\snot\slist|although\s.{0,60}\blist(?:ed)?\b|off[-\s]list)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exception();
}
