using MedNec.Engine.Letters;

namespace MedNec.Quality.Tests.Planting;

/// <summary>Sentences that should not stand in a letter.</summary>
internal static class DefectsOfLanguage
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Sentence("LMN-LNG-001", "a placeholder left", "The diagnosis was made by [Provider Name].", "The next visit is on [insert date].", "The result is TBD.", "She was seen on XX/XX/XXXX.", "Contact {{clinic_phone}} for more.", "The dose is ____ mg."),
        Defect.Sentence("LMN-LNG-003", "a misspelled word", "The treatment is nessesary now.", "The diagnossis is old.", "The arthrits is worse.", "We recieve the records weekly.", "Seperate records are kept.", "The perscription was renewed.", "The pateint agrees."),
        new("LMN-LNG-003", "a word said twice", (clean, lot) =>
        {
            var words = clean.Letter.Sections.Where(section => section.Id is SectionIds.Request or SectionIds.Opening).SelectMany(section => section.Statements).SelectMany(statement => statement.Text.Split(' ')).Where(word => word is "the" or "with" or "from" or "for" or "to" or "of" or "and").Distinct().ToList();
            return words.Count == 0 ? null : lot.Of(words) is var word ? clean.Saying($"This is meant {word} {word} last.") : null;
        }),
        Defect.Sentence("LMN-LNG-003", "no space behind a full stop", "The pain is worse.She sleeps badly.", "The course ended.Nothing changed.", "There was no relief.The pain stayed."),
        Defect.Sentence("LMN-LNG-004", "shorthand of the chart", "There is a state s/p fusion.", "The pain came w/ numbness.", "There is no h/o falls.", "The exam was c/w the imaging.", "Her tx was changed."),
        Defect.Sentence("LMN-LNG-004", "an abbreviation few know", "An ACDF was discussed.", "The HNP is unchanged.", "The reflexes were WNL.", "A TLIF was considered.", "The QZTV was normal."),
        Defect.Sentence("LMN-LNG-005", "preference or convenience", "This would be more convenient for the patient.", "The patient prefers this treatment.", "The family wants this option.", "It would be easier for everybody.", "The patient requests this brand."),
        Defect.Sentence("LMN-LNG-006", "a wellness purpose", "It will reduce stress.", "It supports general health.", "The patient will feel better.", "It promotes overall wellness.", "It helps with relaxation."),
        Defect.Sentence("LMN-LNG-007", "a hedge that undermines", "It may maybe help.", "This might possibly work.", "It could possibly bring relief.", "We will try and see.", "Hopefully it works."),
        Defect.Sentence("LMN-LNG-010", "an absolute claim", "This treatment always works.", "It guarantees remission.", "It will cure the disease.", "The method is completely safe.", "Success is 100% certain."),
        Defect.Sentence("LMN-JUS-002", "a bare phrase of necessity", "It is medically necessary for quality of life.", "The patient would benefit from it.", "The patient has severe pain.", "It will bring significant improvement.", "The patient really needs it."),
        Defect.Sentence("LMN-JUS-003", "a guideline without title and year", "The request follows current AAN guidelines.", "This is recommended by the latest ACR guidelines.", "AHA guidelines support the request."),
        Defect.Sentence("LMN-JUS-005", "a figure without a source", "Studies show a 70% improvement rate.", "The treatment has a 70% improvement rate.", "It has an 85% success rate."),
        Defect.Sentence("LMN-JUS-009", "a claim of standard care", "This is the standard of care.", "It is the gold standard.", "It is the treatment of choice.", "Research shows that it works."),
        new("LMN-HX-003", "no finding with date and value", (clean, lot) => clean.Brief.IsForHealthAccount ? null : clean.Rewritten(brief => brief with
        {
            Documents = [],
            Trials = [.. brief.Trials.Select(trial => trial with { Detail = "no relief" })],
            Chart = brief.Chart with { Facts = [.. brief.Chart.Facts.Where(fact => fact.Value is null)] },
            Denial = null,
            Request = null,
        }).Saying(lot.Of("The MRI was abnormal.", "The X-ray was abnormal.", "The laboratory results were abnormal."))),
        Defect.Sentence("LMN-PAT-006", "another patient's name", "Mr. Dunn tolerated the trial.", "Mrs. Abernathy reports less pain.", "Ms. Castle agrees to the plan.", "Mr. Pruitt was seen in the clinic."),
        Defect.Sentence("LMN-PHI-001", "a Social Security number", "The number is 123-45-6789.", "SSN: 078-05-1120.", "Her Social Security number is 219-09-9999."),
        Defect.Sentence("LMN-PHI-006", "a relative's disease", "The patient's sister, Joan Miller, has schizophrenia.", "Her brother Paul Weber has HIV.", "The patient's mother, Ruth Snow, has alcohol dependence."),
        Defect.Sentence("LMN-PAY-004", "another payer's policy", "Under the Aetna policy this is covered.", "The request meets the Cigna policy.", "Humana covers this item in its policy."),
        Defect.Sentence("LMN-DAT-005", "\"recent\" of years ago", "A recent MRI of March 2022 shows it.", "Recent imaging from May 2021 confirms it.", "A recent evaluation on June 3, 2022 confirms it."),
        Defect.Sentence("LMN-ATT-001", "a document that is not there", "See the attached operative report.", "The operative report is attached.", "The photographs of the skin are enclosed."),
        Defect.Sentence("LMN-ATT-003", "a bare pointer to records", "See labs.", "See the lab report.", "Please refer to the labs."),
        Defect.Sentence("LMN-CON-003", "a drug of another case", "The patient takes warfarin 5 mg daily.", "The patient takes lithium 300 mg daily.", "Clozapine was of no use; quetiapine 200 mg is taken daily."),
        new("LMN-DX-012", "a doubtful diagnosis with a code", (clean, lot) => clean.Saying($"The findings point to {lot.Of("probable", "suspected", "possible")} {clean.Brief.Diagnoses[0].Text!.ToLowerInvariant()} ({clean.Brief.Diagnoses[0].Code}).")),
        Defect.Sentence("LMN-DX-015", "a disease that only the letter knows", "The patient has multiple sclerosis (G35).", "The patient also has Crohn's disease (K50.90).", "There is also epilepsy (G40.909)."),
        new("LMN-PTX-001", "treatments not named", (clean, lot) => clean.Brief.Denial is null && !clean.Brief.Trials.Any(trial => trial.Treatment == "Physical therapy") ? clean.Brief.Trials.Aggregate(clean, (left, trial) => left.Without(trial.Treatment!.Split(' ')[0])).Saying(lot.Of("The patient tried multiple medications.", "The patient has tried medication.", "The patient failed conservative therapy.", "Various treatments were tried.")) : null),
        new("LMN-HX-007", "a letter of five pages", (clean, _) => Enumerable.Range(0, 150).Aggregate(clean, (longer, i) => longer.Saying($"On visit number {i + 1} the history was taken again, the plan was explained, and all questions were answered."))),
        new("LMN-PAT-004", "the other pronoun", (clean, lot) => clean.Saying(clean.Brief.Subject.Sex == "male" ? lot.Of("She reports no change.", "The plan was explained to her.", "Her sleep is poor.") : lot.Of("He reports no change.", "The plan was explained to him.", "His sleep is poor."))),
        new("LMN-PAT-005", "a wrong age", (clean, lot) => clean.Brief.Subject.AgeOn(clean.Brief.LetterDate) is { } age ? clean.Saying(lot.Of($"The patient is a {age + 2}-year-old person.", $"The patient is {age - 1} years old.", $"The patient is {age + 3} years of age.")) : null),
        new("LMN-CON-001", "the other side", (clean, lot) => clean.Brief.Diagnoses[0].Code is "M17.11" ? clean.Saying(lot.Of("The left knee is swollen.", "The pain in the left knee is worse.")) : null),
        new("LMN-CON-002", "a result that the chart does not have", (clean, _) => clean.Brief.Chart.Facts.First(fact => fact.Value is not null) is { Value: { } value } result
            ? clean.Saying($"The {result.What.Text} was {value.Value + 7} {value.Unit} on {result.Date!.Value.InWords()}.".Replace("  ", " ", StringComparison.Ordinal).Replace(" %", "%", StringComparison.Ordinal)) : null),
        new("LMN-DAT-004", "a span that the dates do not bear", (clean, lot) => clean.Brief.Diagnoses[0] is { Text: { } text } ? clean.Saying(lot.Of($"The patient has had {char.ToLowerInvariant(text[0]) + text[1..]} for 15 years.", $"The patient has had {char.ToLowerInvariant(text[0]) + text[1..]} for 12 years.")) : null),
    ];
}
