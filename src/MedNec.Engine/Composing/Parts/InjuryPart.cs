namespace MedNec.Engine.Composing.Parts;

/// <summary>The workplace injury and its causal link to what is asked (handbook 3.5).</summary>
internal static class InjuryPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        draft.Say("injury.event");
        draft.Say("injury.causation");
    }
}
