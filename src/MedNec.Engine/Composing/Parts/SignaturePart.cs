namespace MedNec.Engine.Composing.Parts;

/// <summary>The signature block: signed only when somebody signed.</summary>
internal static class SignaturePart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        draft.Say("signature.sincerely");
        draft.Say("signature.signed");
        draft.Say("signature.name");
        draft.Say("signature.specialty");
        draft.Say("signature.npi");
        draft.Say("signature.license");
    }
}
