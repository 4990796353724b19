namespace MedNec.Engine.Composing.Parts;

/// <summary>The "Re:" block, by which a payer's intake finds member, claim and item.</summary>
internal static class ReferencePart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        draft.Say("reference.subject");
        draft.Say("reference.patient");
        draft.Say("reference.born");
        draft.Say("reference.plan");
        draft.Say("reference.member");
        draft.Say("reference.group");
        draft.Say("reference.subscriber");
        draft.Say("reference.claim");
        draft.Say("reference.employer");
        draft.Say("reference.injured");
        draft.Say("reference.denial");
        draft.Say("reference.request");
        for (var i = 0; i < draft.Diagnoses.Count; i++)
        {
            draft.Say("reference.diagnosis", draft.Diagnoses[i], i);
        }

        draft.Say("reference.diagnoses");
        for (var i = 0; i < draft.Items.Count; i++)
        {
            draft.Say("reference.item", draft.Items[i], i);
        }
    }
}
