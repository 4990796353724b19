using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Treatments;

/// <summary>What is said to be contraindicated is so for an allergy, a disease, a laboratory value or the label, said beside it.</summary>
public sealed partial class ContraindicationsHaveABasis : ICheck
{
    private static readonly Lazy<IReadOnlyList<PhraseWords>> Grounds = new(() => [.. Packs.Yaml("words/contraindications.yaml")["basis"].Texts.Select(PhraseWords.Parse)]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PTX-006", Severity.Warning, "Contraindication has a clinical basis")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "\"Cannot take\" without a reason reads as a wish; the payer's pharmacist accepts an allergy, a disease, a laboratory value or the label.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 5",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Trials.Any(IsContraindicated) || Claims(letter, brief).Any() ? null : Skip.NotApplicable("Nothing is said to be contraindicated.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var claims = Claims(letter, brief).ToList();
        foreach (var claim in claims.Where(claim => !IsBased(claim, letter, brief) && !claims.Any(other => other.Statement != claim.Statement && SameSubject(claim, other) && IsBased(other, letter, brief))))
        {
            yield return new Finding
            {
                Message = $"\"{claim.Span.Of(claim.Statement.Text)}\" stands without its clinical reason: {Suggested(claim, brief)}.",
                Where = claim.Statement.At(claim.Span.Start, claim.Span.End),
            };
        }

        // Where the letter says nothing of it, the brief's own entry must hold the reason.
        foreach (var trial in brief.Trials.Where(IsContraindicated))
        {
            if (string.IsNullOrWhiteSpace(trial.Detail) && !claims.Exists(claim => IsAbout(claim, trial.Treatment)))
            {
                yield return new Finding { Message = $"{trial.Treatment} is entered as contraindicated without a reason: add the allergy, disease, laboratory value or label section that forbids it." };
            }
        }
    }

    private static bool IsContraindicated(Trial trial) => trial.Outcome == TrialOutcome.Contraindicated && !string.IsNullOrWhiteSpace(trial.Treatment);

    private static IEnumerable<Claim> Claims(LetterReading letter, Brief brief)
    {
        foreach (var statement in letter.Body.Where(statement => statement.Text.Length < 2000))
        {
            var said = Contraindicated().Match(statement.Text);
            if (said.Success ? !Ruled().IsMatch(statement.Text) : (said = CannotTake().Match(statement.Text)).Success)
            {
                // "Cannot use the stairs" says what the patient cannot do, and no treatment that must not be given.
                var subject = TreatmentReader.In(statement.Text).Where(named => !brief.Items.Any(item => TreatmentReader.In(item.Label).Any(named.IsSameAs))).ToList();
                if (said.Groups["cannot"].Success && !TreatmentReader.In(statement.Text[said.Index..Math.Min(statement.Text.Length, said.Index + said.Length + 60)]).Any(subject.Contains) && !brief.Trials.Any(trial => IsContraindicated(trial) && Names(statement.Text, trial.Treatment)))
                {
                    continue;
                }

                yield return new(statement, new(said.Index, said.Index + said.Length), subject);
            }
        }
    }

    private static bool IsBased(Claim claim, LetterReading letter, Brief brief) =>
        IsBasis(claim.Statement, claim, letter, brief)
        || (letter.Near(claim.Statement, 1) is { Statement.Layout: not (Layout.Line or Layout.Field) } next && IsBasis(next, claim, letter, brief, Continues().IsMatch(next.Text)))
        || (letter.Near(claim.Statement, -1) is { Statement.Layout: not (Layout.Line or Layout.Field) } before && Refers().IsMatch(claim.Statement.Text) && IsBasis(before, claim, letter, brief));

    private static bool IsBasis(PlacedStatement statement, Claim claim, LetterReading letter, Brief brief, bool isContinued = true)
    {
        if (!isContinued && !TreatmentReader.In(statement.Text).Any(named => claim.Subject.Any(named.IsSameAs)))
        {
            return false;
        }

        var text = statement == claim.Statement ? string.Concat(statement.Text.AsSpan(0, claim.Span.Start), " ", statement.Text.AsSpan(claim.Span.End)) : statement.Text;
        var line = letter.Words.Lines.First(line => line.Statement == statement);
        return Grounds.Value.Any(ground => ground.StandsIn(line))
            || (Because().Match(text) is { Success: true } because && ContentWords.In(because.Groups["why"].Value).Count >= 2 && !NoReason().IsMatch(because.Groups["why"].Value))
            || brief.Diagnoses.Select(diagnosis => diagnosis.Text).Concat(brief.Chart.Of(FactKind.Condition).Select(fact => fact.What.Text)).OfType<string>()
                .Any(disease => DiagnosisLinks.Core(DiagnosisLinks.Meaning(disease)).ToList() is { Count: > 0 } words && words.TrueForAll(ContentWords.In(text).Contains));
    }

    private static bool SameSubject(Claim one, Claim other) => one.Subject.Any(named => other.Subject.Any(named.IsSameAs)) || (one.Subject.Count == 0 && other.Subject.Count == 0);

    private static bool IsAbout(Claim claim, string? treatment) => Names(claim.Statement.Text, treatment);

    private static bool Names(string text, string? treatment) =>
        treatment is not null && ((RecordedTreatments.Distinctive(treatment) is { Count: > 0 } words && words.Any(ContentWords.In(text).Contains)) || TreatmentReader.In(treatment).Any(named => TreatmentReader.In(text).Any(named.IsSameAs)));

    /// <summary>What the chart already holds against it, or what to look for.</summary>
    private static string Suggested(Claim claim, Brief brief) =>
        brief.Chart.Of(FactKind.Allergy).FirstOrDefault(allergy => TreatmentReader.In(allergy.What.Text).Any(avoided => claim.Subject.Any(named => named.IsSameAs(avoided) || (named.Class is not null && named.Class == avoided.Class)))) is { } known
            ? $"the chart records {known.What.Text} as an allergy{(known.Detail is { } reaction ? $" ({reaction})" : "")}; say so here if that is the reason"
            : "add the allergy, disease, laboratory value with its date, or label section that forbids it";

    [GeneratedRegex(@"\b(?:(?:is|are|was|were|be|being|remains?|considered|deemed)\s(?:\p{L}{3,12}ly\s)?contra-?indicated|contra-?indications?\s(?:to|for|against)\s(?!the\srequest)|(?:has|have|had)\s(?:an?\s)?(?:\p{L}{3,12}\s)?contra-?indications?)\b?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contraindicated();

    [GeneratedRegex(@"\b(?<cannot>(?:cannot|can't|can’t|can\snot|must\snot|should\snot|may\snot|is\sunable\sto|are\sunable\sto|is\snot\sable\sto)\s(?:safely\s|medically\s)?(?:take|use|receive|be\s(?:given|prescribed|treated\swith)|undergo|have)|not\sa\s(?:safe\s)?candidate\sfor)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CannotTake();

    // No claim about this patient: a rule quoted, a list of grounds, a denial of any.
    [GeneratedRegex(@"\b(?:not\scontra-?indicated|(?:no|without|denies|any|absence\sof|free\sof)\s(?:\p{L}{3,12}\s){0,2}contra-?indications?|contra-?indicat\p{L}{1,5}\s(?:or|and/or)\b|or\s(?:a\s)?contra-?indicat|unless|if\s(?:\p{L}{2,12}\s){0,4}contra-?indicat|requires?|criteri(?:on|a)|policy)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ruled();

    [GeneratedRegex(@"(?:\b(?:because(?:\sof)?|due\sto|owing\sto|given|since|secondary\sto|in\s(?:view|light)\sof|on\saccount\sof|after|following|with\s(?:a|an|his|her|their)|which\s(?:would|could|can|may)|as\s(?:he|she|they|the\spatient)|for\sfear\sof|(?:he|she|they)\s(?:has|have|had|takes?|is|are))\b|[:;(–—])(?<why>.{4,300})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Because();

    [GeneratedRegex(@"^\W*(?:medical\sreasons?|(?:her|his|their|the\spatient's)\s(?:condition|history|preferences?|wish(?:es)?)|other\sreasons?|clinical\sreasons?|personal)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoReason();

    [GeneratedRegex(@"^(?:This|That|The\sreason|It|(?:She|He|They)\s(?:has|have|had|is|are|takes?)|Her|His|Their|(?:The\s)?(?:e?GFR|creatinine|chart|label|boxed)|On\s|In\s|A\s)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Continues();

    [GeneratedRegex(@"\b(?:therefore|thus|hence|so|consequently|for\s(?:this|that)\sreason|accordingly|this\smakes|because\sof\sthis)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refers();

    private sealed record Claim(PlacedStatement Statement, TextSpan Span, IReadOnlyList<NamedTreatment> Subject);
}
