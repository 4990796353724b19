using MedNec.Engine.Composing.Parts;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing;

/// <summary>
/// Writes the letter of a brief. Same brief, same letter. A sentence only names values that are known and stands on exactly
/// the facts of those values; what is needed and not known becomes a gap in sight.
/// </summary>
/// <param name="phrasebook">The phrases of all places.</param>
/// <param name="clinicPhrases">A clinic's own phrases, which go before them.</param>
public sealed class Composer(Phrasebook phrasebook, Phrasebook? clinicPhrases = null)
{
    private static readonly Lazy<Composer> StandardComposer = new(() => new Composer(Phrasebook.Standard));

    /// <summary>The composer that speaks in the standard phrases.</summary>
    public static Composer Standard => StandardComposer.Value;

    /// <summary>Composes the letter.</summary>
    public Letter Compose(Brief brief)
    {
        var draft = new Draft(brief, phrasebook, clinicPhrases);

        // The order of argument that reviewers are used to: diagnosis, what was tried, where the patient stands, what is
        // asked, how it meets the policy, what it will do, what happens without it.
        draft.Part(SectionIds.Letterhead, LetterheadPart.Write);
        draft.Part(SectionIds.Date, to => to.Say("date.letter"));
        draft.Part(SectionIds.Recipient, RecipientPart.Write);
        draft.Part(SectionIds.Reference, ReferencePart.Write);
        draft.Part(SectionIds.Salutation, to => to.Say("salutation.dear"));
        draft.Part(SectionIds.Opening, OpeningPart.Write);
        draft.Part(SectionIds.Injury, InjuryPart.Write);
        draft.Part(SectionIds.Diagnosis, DiagnosisPart.Write);
        draft.Part(SectionIds.Treatments, TreatmentsPart.Write);
        draft.Part(SectionIds.Status, StatusPart.Write);
        draft.Part(SectionIds.Answers, AnswersPart.Write);
        draft.Part(SectionIds.Request, RequestPart.Write);
        draft.Part(SectionIds.Criteria, CriteriaPart.Write);
        draft.Part(SectionIds.Benefit, BenefitPart.Write);
        draft.Part(SectionIds.Outcomes, OutcomesPart.Write);
        draft.Part(SectionIds.Consequences, ConsequencesPart.Write);
        draft.Part(SectionIds.Closing, ClosingPart.Write);
        draft.Part(SectionIds.Signature, SignaturePart.Write);
        draft.Part(SectionIds.Enclosures, EnclosuresPart.Write);
        return draft.Finish(brief.Items.Count == 0 ? "Letter of medical necessity" : "Letter of medical necessity: " + string.Join(", ", brief.Items.Select(item => item.Label)));
    }
}
