using MedNec.Engine.Composing.Material;

namespace MedNec.Engine.Composing.Parts;

/// <summary>The payer addressed.</summary>
internal static class RecipientPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        draft.Say("recipient.payer");
        draft.Say("recipient.department");
        var lines = (draft.Brief.Coverage?.Address ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            draft.Say("recipient.address", new Knowledge(draft.Knowledge).With("line.text", lines[i]), i);
        }

        draft.Say("recipient.fax");
    }
}
