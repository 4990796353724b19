using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>Each clinician and clinic that the letter names is in the brief, the patient's chart or the clinic's directory.</summary>
public sealed partial class NamesAreKnown : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-CON-004", Severity.Warning, "Clinic and clinician names known")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A clinician nobody here knows is often left over from another case; the reviewer who looks the name up finds somebody else's patient.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 4 (copy and paste)",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => Clinicians(letter, brief).Concat(Clinics(letter, brief));

    private static IEnumerable<Finding> Clinicians(LetterReading letter, Brief brief)
    {
        KnownPeople? known = null;
        foreach (var name in letter.Names.Where(name => name.Value.IsClinician && (name.In.IsBody || name.In.Section is SectionIds.Reference or SectionIds.Enclosures) && name.In.Statement.Gap is null))
        {
            if (!(known ??= new(letter, brief)).Hold(name.Value) && !IsPublished(name.In.Text, name.End) && !IsRecorded(name.Value.ToString(), letter))
            {
                yield return new Finding
                {
                    Message = $"{name.Text} is not among the clinicians that the brief, the chart and the directory know: make sure that this is about {brief.Subject.Name ?? "this patient"}, or add the clinician.",
                    Where = name.Place,
                };
            }
        }
    }

    private static IEnumerable<Finding> Clinics(LetterReading letter, Brief brief)
    {
        foreach (var place in letter.Organizations.Where(place => !place.Value.IsPayer && place.In.IsBody && IsClinic().IsMatch(place.Text)))
        {
            if (!Knows(place.Value.Name, letter, brief) && !IsPublished(place.In.Text, place.End) && !IsRecorded(place.Value.Name, letter))
            {
                yield return new Finding
                {
                    Message = $"{place.Text} is not among the clinics and hospitals that the brief, the chart and the directory know: make sure that this is about {brief.Subject.Name ?? "this patient"}, or add the clinic.",
                    Where = place.Place,
                };
            }
        }
    }

    private static bool Knows(string name, LetterReading letter, Brief brief) =>
        new[] { brief.Clinic?.Name, brief.Coverage?.Payer, brief.Coverage?.Plan, brief.Injury?.Employer }
            .Concat(brief.Items.Select(item => item.Supplier?.Name)).Concat(brief.Library.Memory?.Organizations ?? [])
            .Concat(letter.Facts.All.Where(fact => fact.Kind == FactKind.Organization).Select(fact => fact.What.Text))
            .OfType<string>().Any(known => known.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(known, StringComparison.OrdinalIgnoreCase));

    /// <summary>Authors and houses of what is cited are nobody's care team.</summary>
    private static bool IsPublished(string text, int end) => CitedNames.EndsAt(text, end) || CitedSentence().IsMatch(text);

    private static bool IsRecorded(string name, LetterReading letter) => letter.Facts.Said.Contains(name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s(?:Clinics?|Hospitals?|Medical\s(?:Center|Group|Associates)|Sleep\sCenter|Health\sCenter)$", RegexOptions.CultureInvariant)]
    private static partial Regex IsClinic();

    [GeneratedRegex(@"\bet\sal\b|\bPMID\b|\bdoi\b|https?://|\b(?:guidelines?|published|study|studies|trial\sat|randomized|journal|criteria\sof)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CitedSentence();
}
