using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>Where a code asks for another beside it ("use additional code") and the record shows what that one says, it is there.</summary>
public sealed class CompanionsAreCoded : ICheck
{
    private static readonly Lazy<IReadOnlyList<Companion>> Rules = new(() => [.. Packs.Yaml("rules/companion-codes.yaml")["companions"].Items.Select(row =>
        new Companion(row["of"].Words, row["add"].Text, row["say"].Text, row.Find("drugs")?.Texts ?? [], row.Find("except")?.Words ?? []))]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-016", Severity.Advice, "Companion codes")
    {
        Why = "A weight policy reads the body mass index from its code; where the companion is missing the criterion counts as not documented.",
        Source = "ICD-10-CM Official Guidelines, section I.A.17",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        JudgedCode.All(letter, brief).Count == 0 ? Skip.NotApplicable("Neither brief nor letter holds a diagnosis code; LMN-DX-001 asks for one.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var codes = JudgedCode.All(letter, brief);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            foreach (var rule in Rules.Value.Where(rule => rule.Asks(code.Code) && !codes.Any(other => other.Code.StartsWith(rule.Add, StringComparison.Ordinal)) && rule.IsTaken(brief)))
            {
                if (said.Add(rule.Add))
                {
                    yield return new Finding { Message = $"{code.Named} asks for a further code that says {rule.Say}: add {(rule.Add == "Z68" ? BodyMassIndex(letter, brief) : null) ?? rule.Add}.", Where = code.Where?.Place };
                }
            }

            // Of the publisher's many prompts only those that the chart itself answers.
            foreach (var note in brief.Library.Codes.Tabular.UseAdditional(code.Code))
            {
                if (!codes.Any(other => note.Names(other.Code)) && ChartsCode(note.Names, brief) is { } own && said.Add(own))
                {
                    yield return new Finding { Message = $"{code.Named} asks for a further code ({note.Text.TrimEnd('.')}), and the chart has {own}: add it.", Where = code.Where?.Place };
                }
            }
        }
    }

    private static string? ChartsCode(Func<string, bool> isNamed, Brief brief) =>
        brief.Chart.Of(FactKind.Condition).Where(condition => condition.Status is not ("resolved" or "inactive" or "remission"))
            .Select(condition => condition.What.In(CodeSystems.Icd10Cm)).FirstOrDefault(own => own is not null && isNamed(own));

    /// <summary>The code of the newest body mass index of an adult (Z68.1 to Z68.45); null where none is measured.</summary>
    private static string? BodyMassIndex(LetterReading letter, Brief brief)
    {
        var newest = letter.ResultsByTest["body mass index"].Where(fact => fact.Date is { IsPossible: true }).MaxBy(fact => fact.Date!.Value.Earliest)?.Value?.Value;
        return newest is not { } index || brief.Subject.AgeOn(brief.LetterDate) is not >= 20 ? null
            : "Z68." + index switch
            {
                < 20 => "1",
                < 40 => ((int)index).ToString(CultureInfo.InvariantCulture),
                < 45 => "41",
                < 50 => "42",
                < 60 => "43",
                < 70 => "44",
                _ => "45",
            } + string.Create(CultureInfo.InvariantCulture, $" for the index of {index}");
    }

    private sealed record Companion(IReadOnlyList<string> Of, string Add, string Say, IReadOnlyList<string> Drugs, IReadOnlyList<string> Except)
    {
        public bool Asks(string code) => Of.Any(beginning => code.StartsWith(beginning, StringComparison.Ordinal)) && !Except.Any(beginning => code.StartsWith(beginning, StringComparison.Ordinal));

        public bool IsTaken(Brief brief) => Drugs.Count == 0 || brief.Chart.Of(FactKind.Medication)
            .Any(drug => drug.Status is "active" or null && DrugReader.In(drug.What.Text).Any(found => Drugs.Contains(found.Value.Name, StringComparer.OrdinalIgnoreCase)));
    }
}
