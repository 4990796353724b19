namespace MedNec.Engine.Composing.Parts;

/// <summary>The diagnoses and since when.</summary>
internal static class DiagnosisPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        for (var i = 0; i < draft.Diagnoses.Count; i++)
        {
            draft.Say("diagnosis.condition", draft.Diagnoses[i], i);
        }

        draft.Say("diagnosis.conditions");
        draft.Say("diagnosis.diagnosed-by");
        draft.Say("diagnosis.age");
    }
}
