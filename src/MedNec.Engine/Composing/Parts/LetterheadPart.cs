namespace MedNec.Engine.Composing.Parts;

/// <summary>Clinic and clinician: who writes, with all that intake staff look for.</summary>
internal static class LetterheadPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        draft.Say("letterhead.clinic");
        draft.Say("letterhead.address");
        draft.Say("letterhead.lines");
        draft.Say("letterhead.clinician");
        draft.Say("letterhead.npi");
    }
}
