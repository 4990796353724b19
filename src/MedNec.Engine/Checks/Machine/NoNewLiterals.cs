using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Consistency;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Machine;

/// <summary>No sentence that a program made holds a number, date, name or code that neither its facts nor the brief, the chart or a citation give.</summary>
public sealed class NoNewLiterals : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-AI-002", Severity.Blocker, "No new numbers, dates, names, codes")
    {
        Why = "An invented figure is the error that a reviewer finds first, because the record beside it says otherwise.",
        Source = "45 CFR 164.312(c) (integrity); 31 U.S.C. 3729 (false claims)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        GeneratedText.In(letter, brief).Any() ? null : Skip.NotApplicable("No sentence of the letter was generated.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var generated = GeneratedText.In(letter, brief).ToHashSet(ReferenceEqualityComparer.Instance);
        var known = new KnownLiterals(letter, brief);
        foreach (var measure in letter.Measures.Where(measure => generated.Contains(measure.In) && !known.Hold(measure)))
        {
            yield return Invented(measure.Text.Trim(), measure.Place);
        }

        foreach (var date in letter.Dates.Where(date => generated.Contains(date.In) && date.Value.IsPossible && !known.Hold(date)))
        {
            yield return Invented(date.Text, date.Place);
        }

        foreach (var code in letter.Codes.Where(code => generated.Contains(code.In) && !known.Hold(code)))
        {
            yield return Invented(code.Text, code.Place);
        }

        foreach (var name in letter.Names.Where(name => generated.Contains(name.In) && !known.Hold(name)))
        {
            yield return Invented(name.Text, name.Place);
        }
    }

    private static Finding Invented(string words, Place where) =>
        new() { Message = $"A generated sentence says {words}, which neither the facts nor a citation give: take it out, or let the clinician confirm it and enter its source.", Where = where };
}
