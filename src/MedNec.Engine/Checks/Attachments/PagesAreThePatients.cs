using System.Globalization;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Attachments;

/// <summary>Each page of the packet names the patient, by name, birth date, record or member number; a page that names nobody is listed.</summary>
public sealed class PagesAreThePatients : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-ATT-004", Severity.Blocker, "Every page belongs to the patient")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "One page of another patient's chart in the packet is a breach that must be reported, and makes the payer doubt every other page.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 4 (copy and paste); 45 CFR 164.502",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        if (brief.Documents.Count == 0)
        {
            return Skip.NotApplicable("No document goes with the letter.");
        }

        var unread = brief.Documents.Where(document => document.Pages.Count == 0 && Names(document)).ToList();
        return brief.Documents.All(document => document.Pages.Count == 0) ? Skip.Person("The pages of the documents were not read: look at the head of each.")
            : unread.Count > 0 && !Run(letter, brief).Any() ? Skip.Person($"The pages of {string.Join(", ", unread.Select(document => document.Label))} were not read: look at the head of each.")
            : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var patient = new PageIdentity(brief);
        foreach (var document in brief.Documents)
        {
            var nobody = new List<string>();
            for (var i = 0; i < document.Pages.Count; i++)
            {
                switch (patient.Stranger(document.Pages[i]))
                {
                    case null:
                        break;
                    case "":
                        nobody.Add(Number(document.Pages[i], i));
                        break;
                    case { } says:
                        yield return new Finding { Message = $"Page {Number(document.Pages[i], i)} of {document.Label} says {says}, which is not {brief.Subject.Name ?? "the patient"}'s: take the page out, or correct what it says." };
                        break;
                }
            }

            if (nobody.Count > 0 && Names(document))
            {
                yield return new Finding
                {
                    Severity = Severity.Warning,
                    Message = $"Unknown page{(nobody.Count == 1 ? "" : "s")} {string.Join(", ", nobody)} of {document.Label}: no name, birth date or number says whose {(nobody.Count == 1 ? "it is" : "they are")}. Make sure that {(nobody.Count == 1 ? "it is" : "they are")} the patient's.",
                };
            }
        }
    }

    /// <summary>A guideline is nobody's.</summary>
    private static bool Names(AttachedDocument document) => document.Kind is not "guideline";

    private static string Number(DocumentPage page, int index) => (page.Number ?? index + 1).ToString(CultureInfo.InvariantCulture);
}
