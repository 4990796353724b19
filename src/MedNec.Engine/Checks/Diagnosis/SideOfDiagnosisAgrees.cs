using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>The side that a diagnosis names is the side of the letter and of the request.</summary>
public sealed class SideOfDiagnosisAgrees : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-005", Severity.Warning, "Laterality")
    {
        Why = "A code for the right knee does not pay for the left, and a code that names no side where one exists is unspecific.",
        Source = "ICD-10-CM Official Guidelines, section I.B.13",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Diagnoses.Any(diagnosis => SidesOf(diagnosis).Count > 0 || NamesNoSide(diagnosis)) ? null : Skip.NotApplicable("No diagnosis says a side.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var diagnosis in brief.Diagnoses.Where(NamesNoSide))
        {
            yield return new Finding { Message = $"The diagnosis {Named(diagnosis)} leaves the side open: code the side that the chart documents." };
        }

        foreach (var diagnosis in brief.Diagnoses.Where(diagnosis => diagnosis.Code is not null))
        {
            if (brief.Library.Codes.SideOf(diagnosis.Code!, brief.LetterDate.IsPossible ? brief.LetterDate.Earliest : brief.Today) is { } coding && coding != Side.Bilateral
                && SidesOf(diagnosis) is { Count: > 0 } named && named.TrueForAll(side => side.Side != coding && side.Side != Side.Bilateral))
            {
                yield return new Finding { Message = $"{diagnosis.Code} is the code of the {Word(coding)} side, and \"{diagnosis.Text}\" says {Word(named[0].Side)}: correct the one that is wrong." };
            }
        }

        var coded = brief.Diagnoses.SelectMany(diagnosis => SidesOf(diagnosis).Select(side => (diagnosis, side))).ToList();
        foreach (var item in brief.Items.Where(item => item.Name is not null))
        {
            foreach (var side in SideReader.In(item.Name!).Select(found => found.Value).Where(side => side.Site is not null))
            {
                if (Contradicted(side, coded) is { } diagnosis)
                {
                    yield return new Finding { Message = $"{item.Label} is for the {Word(side.Side)} {side.Site}; the diagnosis {Named(diagnosis)} says {Word(SidesOf(diagnosis)[0].Side)}: correct the one that is wrong." };
                }
            }
        }

        foreach (var side in letter.Sides.Where(side => side.In.IsBody && side.Value.Site is not null))
        {
            if (Contradicted(side.Value, coded) is { } diagnosis)
            {
                yield return new Finding
                {
                    Message = $"The letter says {Word(side.Value.Side)} {side.Value.Site}; the diagnosis {Named(diagnosis)} says {Word(SidesOf(diagnosis)[0].Side)}: correct the one that is wrong.",
                    Where = side.Place,
                };
            }
        }
    }

    /// <summary>The diagnosis that names this part of the body with another side, when none names it with this side.</summary>
    private static Letters.Diagnosis? Contradicted(WrittenSide said, List<(Letters.Diagnosis Diagnosis, WrittenSide Side)> coded)
    {
        var same = coded.Where(one => one.Side.Site == said.Site).ToList();
        return same.Count == 0 || same.Exists(one => one.Side.Side == said.Side || one.Side.Side == Side.Bilateral)
            || (said.Side == Side.Bilateral && same.Select(one => one.Side.Side).Distinct().Count() == 2) ? null : same[0].Diagnosis;
    }

    private static List<WrittenSide> SidesOf(Letters.Diagnosis diagnosis) =>
        diagnosis.Text is { } text ? [.. SideReader.In(text).Select(side => side.Value).Where(side => side.Site is not null)] : [];

    /// <summary>"Unilateral primary osteoarthritis, unspecified knee": the title itself says that the side is open.</summary>
    private static bool NamesNoSide(Letters.Diagnosis diagnosis) =>
        diagnosis.Text is { } text
        && SidesOf(diagnosis).Count == 0
        && (text.Contains("unspecified side", StringComparison.OrdinalIgnoreCase)
            || (text.IndexOf("unspecified ", StringComparison.OrdinalIgnoreCase) is >= 0 and var at && SideReader.In("left " + text[(at + "unspecified ".Length)..]) is [{ Value.Site: not null }, ..]));

    private static string Named(Letters.Diagnosis diagnosis) => diagnosis.Code is { } code ? $"{diagnosis.Text} ({code})" : diagnosis.Text!;

    private static string Word(Side side) => side.ToString().ToLowerInvariant();
}
