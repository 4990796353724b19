using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Justification;

/// <summary>A rate, percentage or odds about how well a treatment works stands beside its source.</summary>
public sealed partial class ClaimsHaveASource : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-JUS-005", Severity.Blocker, "Quantitative claim has a source")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "\"A 70% improvement rate\" without a source is the sentence a reviewer quotes back. A number about many patients has an article behind it, or it is invented.",
        Source = "“How to write a letter of medical necessity” (clinic guide), its example of a justification",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var statement in letter.Body)
        {
            if (Claim(statement, letter) is { } claim && !SourceInText.Beside(letter, statement))
            {
                yield return new Finding
                {
                    Message = $"\"{claim.Of(statement.Text)}\" is a claim about how well the treatment works and needs its source in this or the next sentence: author or publisher, and year.",
                    Where = statement.At(claim.Start, claim.End),
                };
            }
        }
    }

    private static TextSpan? Claim(PlacedStatement statement, LetterReading letter)
    {
        if (Ratio().Match(statement.Text) is { Success: true } ratio)
        {
            return new(ratio.Index, ratio.Index + ratio.Length);
        }

        if (!Efficacy().IsMatch(statement.Text) || !OfMany().IsMatch(statement.Text))
        {
            return null;
        }

        return letter.MeasuresIn[statement].FirstOrDefault(measure => measure.Value.Unit == "%" && !IsThisPatients(measure, letter)) is { } percent
            ? new(percent.Start, Rate().Match(statement.Text, percent.End) is { Success: true } rate ? rate.Index + rate.Length : percent.End)
            : null;
    }

    /// <summary>A percentage that stands in the chart or was entered for this patient needs no article.</summary>
    private static bool IsThisPatients(Mention<WrittenMeasure> measure, LetterReading letter)
    {
        var number = measure.Value.Value.ToString(CultureInfo.InvariantCulture);
        return measure.In.Statement.Facts.Select(letter.Facts.Find).OfType<Fact>()
            .Any(fact => fact.Kind is FactKind.Result or FactKind.Trial or FactKind.Goal or FactKind.Function or FactKind.Benefit && fact.Text.Contains(number, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(?:[0-9]+(?:\.[0-9]+)?[- ]?fold|(?:two|three|four|five|ten)[- ]?fold|odds\sratio(?:\sof)?\s[0-9.]+|hazard\sratio(?:\sof)?\s[0-9.]+|relative\srisk(?:\sof)?\s[0-9.]+|NNT(?:\sof)?\s[0-9]+|number\sneeded\sto\streat(?:\sof|\sis|\swas)?\s[0-9]+|[0-9]+\sout\sof\s[0-9]+\s(?:patients|people|adults))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ratio();

    [GeneratedRegex(@"\b(?:improv(?:e|es|ed|ement)|respon(?:d|ds|se|ders?)|success(?:ful)?|effective(?:ness)?|efficacy|remission|reduc(?:e|es|ed|tion)|surviv(?:al|e)|relapse|recurrence|cure|relief|benefit|prevent(?:s|ed|ion)?|lower(?:s|ed)?|decreas(?:e|es|ed))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Efficacy();

    // What tells many patients from this one.
    [GeneratedRegex(@"\b(?:rates?|(?<!my\s)patients(?!['’])|people|adults|children|users|cases|studies|trials|research|literature|meta-analys[ie]s|shown\sto|demonstrated\s(?:a|an|to)|proven|known\sto|efficacy|on\saverage|typically|generally)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfMany();

    [GeneratedRegex(@"\G\s(?:\p{L}{3,15}\s){0,2}rate", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rate();
}
