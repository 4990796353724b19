using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Drugs;

/// <summary>What the labels of the library, the brief and the letter say of a requested drug.</summary>
internal static class LabelOfItem
{
    private static readonly Lazy<WordList> OffLabelWords = new(() => WordList.Of("rules/compendia.yaml", "off-label"));
    private static readonly Lazy<IReadOnlyList<string>> CancerCodes = new(() => Packs.Yaml("rules/compendia.yaml")["cancer-codes"].Texts);

    /// <summary>The drugs asked for.</summary>
    public static IEnumerable<RequestedItem> Drugs(Brief brief) => brief.Items.Where(item => item.KnownService == Service.Drug);

    /// <summary>The label of that drug; null when the library has none.</summary>
    public static DrugLabel? Of(RequestedItem item, Brief brief) => brief.Library.Labels?.All.FirstOrDefault(label =>
        (item.Code is { Length: > 0 } code && label.Codes.Contains(code, StringComparer.OrdinalIgnoreCase)) || (item.Name is { } name && new WordList([label.Name]).StandsIn(name)));

    /// <summary>Why the use is not on the label: its disease, the patient's age, the route; null when it is.</summary>
    public static string? Beyond(DrugLabel label, RequestedItem item, Brief brief)
    {
        if (label.IndicationCodes.Count + label.Indications.Count > 0 && brief.Diagnoses.Count > 0
            && !brief.Diagnoses.Any(diagnosis => DiagnosisFamily.FallsUnder(diagnosis.Code, label.IndicationCodes) || (diagnosis.Text is { } text && label.Indications.Any(use => DiagnosisLinks.SaysTheSame(use, text)))))
        {
            return brief.Diagnoses[0].Text ?? brief.Diagnoses[0].Code;
        }

        return label.FromAge is { } from && brief.Subject.AgeOn(brief.LetterDate) is { } age && age < from ? $"a patient under {from}"
            : item.Route is { } route && label.Routes.Count > 0 && !label.Routes.Any(known => known.Contains(route, StringComparison.OrdinalIgnoreCase) || route.Contains(known, StringComparison.OrdinalIgnoreCase)) ? $"{route} use"
            : null;
    }

    /// <summary>Whether the brief calls the use off-label.</summary>
    public static bool IsCalledOffLabel(RequestedItem item) => item.Regulatory?.Status?.Replace(' ', '-').Contains("off-label", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether the letter says that the use is not on the label.</summary>
    public static bool IsDeclared(LetterReading letter) => OffLabelWords.Value.StandsIn(letter, statement => statement.IsBody);

    /// <summary>Whether a diagnosis of the brief is a cancer.</summary>
    public static bool IsForCancer(Brief brief) => brief.Diagnoses.Any(diagnosis => DiagnosisFamily.FallsUnder(diagnosis.Code, CancerCodes.Value));
}
