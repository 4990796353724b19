namespace MedNec.Engine.Composing.Parts;

/// <summary>The closing request and the offer to talk.</summary>
internal static class ClosingPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        draft.Say("closing.ask");
        draft.Say("closing.reviewer");
        draft.Say("closing.contact");
        draft.Say("closing.no-promise");
        draft.Say("closing.thanks");
    }
}
