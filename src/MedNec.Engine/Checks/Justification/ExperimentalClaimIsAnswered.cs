using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Justification;

/// <summary>A denial as experimental is met with a source: a guideline, a trial, the label. Whether the source suffices, a person judges.</summary>
public sealed partial class ExperimentalClaimIsAnswered : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-JUS-010", Severity.Blocker, "Not-experimental argument present")
    {
        Kind = CheckKind.LanguageModel,
        Part = "a source stands in the letter where the denial says experimental",
        Why = "A denial as investigational falls only to evidence: without a trial, a guideline or the label it stands.",
        Source = "Claim adjustment reason codes 55 and 56",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Denial is null ? Skip.NotApplicable("No denial is answered.")
        : brief.Denial.Reasons.Any(IsExperimental) ? null
        : brief.Denial.Reasons.Count == 0 ? Skip.Person("The brief does not give the reasons of the denial: see whether it calls the treatment experimental.")
        : Skip.NotApplicable("The denial does not call the treatment experimental.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var isCited = letter.Words.Lines.Any(line => line.Statement.IsBody && ((SpecificFact.In(line) & FactKinds.Citation) != FactKinds.None || Approved().IsMatch(line.Statement.Text)))
            || brief.Citations.Any(citation => citation.Title is { Length: > 0 } title && letter.Says(title));
        if (!isCited)
        {
            var reason = brief.Denial!.Reasons.First(IsExperimental);
            yield return new Finding { Message = $"The denial calls the treatment experimental ({reason.Code ?? reason.Text?.TrimEnd('.')}), and the letter cites nothing: add the guideline, the trials and the FDA status that answer it." };
        }
    }

    private static bool IsExperimental(DenialReason reason) => (reason.Code is { } code && Code().IsMatch(code)) || (reason.Text is { } text && Words().IsMatch(text));

    [GeneratedRegex(@"^\s*(?:[A-Z]{2}[\s-]?)?0*(?:55|56)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(?:experimental|investigational|unproven|not\sproven|proven\s(?:effective|to\sbe))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:FDA[\s-](?:approved|cleared)|(?:approved|cleared)\sby\sthe\s(?:FDA|Food)|510\(k\)|randomi[sz]ed|trial|guideline)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Approved();
}
