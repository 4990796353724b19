namespace MedNec.Engine.Composing.Parts;

/// <summary>The request and who makes it, in the first two sentences.</summary>
internal static class OpeningPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        draft.Say("opening.request");
        draft.Say("opening.relationship");
    }
}
