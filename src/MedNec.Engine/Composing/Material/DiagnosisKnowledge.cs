using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Material;

/// <summary>What is known of one diagnosis, from the brief and from the same condition in the chart.</summary>
internal static class DiagnosisKnowledge
{
    /// <summary>Gathers it.</summary>
    public static Knowledge Of(Draft draft, Diagnosis diagnosis, int index)
    {
        var id = BriefFacts.Id("diagnoses", index);
        var conditions = draft.Evidence.ConditionsOf(diagnosis);
        var text = diagnosis.Text ?? (conditions.Count > 0 ? conditions[0].What.Text : null);
        var name = text is null ? null : Casing.ChartName(text).TrimEnd('.');
        var words = name is null ? null : Casing.Within(name, unlessProper: true);
        IReadOnlyList<string> facts = [id, .. conditions.Take(1).Select(condition => condition.Id)];
        var code = diagnosis.Code is { Length: > 0 } value ? $"{CodeSystems.Icd10Cm} {value}" : null;
        var since = diagnosis.Onset is { } onset ? Known.Of(onset.InWords(), id)
            : conditions.FirstOrDefault(condition => condition.Date is not null) is { } condition ? Known.Of(condition.Date!.Value.InWords(), condition.Id)
            : null;
        return new Knowledge(draft.Knowledge)
            .With("diagnosis.name", words, facts)
            .With("diagnosis.title", name is null ? null : Casing.Sentence(name), facts)
            .With("diagnosis.code", code, id)
            .With("diagnosis.coded", words is null ? code : code is null ? words : $"{words} ({code})", facts)
            .With("diagnosis.since", since)
            .Tag("first", index == 0);
    }
}
