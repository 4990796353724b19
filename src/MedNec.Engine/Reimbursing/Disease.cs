using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Engine.Reimbursing;

/// <summary>Whether the diagnoses of a brief name a disease, and not an examination, counselling or well-being: only the care of a disease may be paid from a health account (<c>packs/rules/no-disease.yaml</c>).</summary>
internal static class Disease
{
    private static readonly Lazy<PackNode> NoDisease = new(() => Packs.Yaml("rules/no-disease.yaml"));

    /// <summary>What is wrong with the diagnoses of <paramref name="brief"/>; null where one of them is a disease with its code.</summary>
    public static (Answer Answer, string Says)? Wanting(Brief brief)
    {
        var coded = brief.Diagnoses.Where(diagnosis => !string.IsNullOrWhiteSpace(diagnosis.Code)).ToList();
        return coded switch
        {
            [] when brief.Diagnoses.Count == 0 => (Answer.NotDocumented, "No disease is named: a health account pays only for the care of one. Enter the diagnosis with its ICD-10-CM code."),
            [] => (IsGeneral(brief.Diagnoses[0]) ? Answer.NotMet : Answer.NotDocumented, $"\"{brief.Diagnoses[0].Text}\" has no ICD-10-CM code of a disease: enter the diagnosis the expense treats."),
            _ when coded.TrueForAll(diagnosis => DiagnosisFamily.FallsUnder(diagnosis.Code, NoDisease.Value["codes"].Texts)) => (Answer.NotMet, $"{coded[0].Code} is a reason to be seen, not a disease: enter the diagnosis the expense treats."),
            _ when coded.TrueForAll(IsGeneral) => (Answer.NotMet, $"\"{coded[0].Text}\" is general health, not a disease: enter the diagnosis the expense treats."),
            _ => null,
        };
    }

    private static bool IsGeneral(Diagnosis diagnosis) => diagnosis.Text is { } text && NoDisease.Value["words"].Texts.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);
}
