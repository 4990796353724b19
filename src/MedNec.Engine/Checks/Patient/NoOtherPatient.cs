using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Patient;

/// <summary>The letter holds no other patient's name, record number, member number or birth date.</summary>
public sealed partial class NoOtherPatient : ICheck
{
    // From here on two spellings are one name with a slip (LMN-PAT-002 says so), below it two people.
    private const double SameName = 0.88;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAT-006", Severity.Blocker, "No other patient present")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A sentence left over from another patient's letter discloses that patient's care and proves that this letter was not written for this one.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 4 (copy and paste); 45 CFR 164.502",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        string.IsNullOrWhiteSpace(brief.Subject.Name) ? Skip.Person("The patient's name is not known, so nobody can be told from the patient.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        OncePlace(Names(letter, brief).Concat(Numbers(letter, brief)).Concat(BirthDates(letter, brief)).Concat(Remembered(letter, brief)));

    /// <summary>The names and numbers of the clinic's other patients, where it remembers its letters.</summary>
    private static IEnumerable<Finding> Remembered(LetterReading letter, Brief brief)
    {
        KnownPeople? known = null;
        string? own = null;
        foreach (var (where, isName) in OtherPatientsOfTheClinic.In(letter, brief))
        {
            var statement = letter.Statements.First(statement => statement.Section == where.Section && statement.Index == where.Statement);
            if (isName
                ? (known ??= new(letter, brief)).Hold(new PersonName(where.Quote.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))) || FamilyBefore().IsMatch(statement.Text[..where.Start]) || FamilyAfter().IsMatch(statement.Text[where.End..]) || CitedSentence().IsMatch(statement.Text)
                : (own ??= OwnNumbers(letter, brief)).Contains(LetterWords.Squeezed(where.Quote), StringComparison.Ordinal))
            {
                continue;
            }

            yield return new Finding { Message = $"{where.Quote} belongs to another patient of this clinic: take out what is not {brief.Subject.Name}'s.", Where = where };
        }
    }

    private static IEnumerable<Finding> OncePlace(IEnumerable<Finding> findings)
    {
        var told = new List<Place>();
        foreach (var finding in findings)
        {
            if (finding.Where is { } where && told.Exists(place => place.Section == where.Section && place.Statement == where.Statement && place.Start < where.End && where.Start < place.End))
            {
                continue;
            }

            told.Add(finding.Where!);
            yield return finding;
        }
    }

    private static string OwnNumbers(LetterReading letter, Brief brief) =>
        LetterWords.Squeezed(letter.Facts.Entered + brief.Coverage?.Subscriber?.MemberId);

    private static IEnumerable<Finding> Names(LetterReading letter, Brief brief)
    {
        KnownPeople? known = null;
        // A clinician nobody knows is LMN-CON-004's.
        foreach (var name in letter.Names.Where(name => !name.Value.IsClinician && (name.In.IsBody || name.In.Section is SectionIds.Reference or SectionIds.Enclosures)))
        {
            if (name.In.Statement.Gap is null && !(known ??= new(letter, brief)).Hold(name.Value) && !IsSlipOf(name.Value, brief) && !IsCited(name) && !IsFamily(name) && !IsSaidInTheBrief(name, letter))
            {
                yield return new Finding
                {
                    Message = $"{name.Text} is not {brief.Subject.Name}, nor anybody the chart or the brief knows: take out what belongs to another patient.",
                    Where = name.Place,
                };
            }
        }
    }

    private static IEnumerable<Finding> Numbers(LetterReading letter, Brief brief)
    {
        string? own = null;
        foreach (var code in letter.Codes.Where(code => code.In.Section is not (SectionIds.Letterhead or SectionIds.Recipient)))
        {
            var kind = code.Value.Kind;
            var right = kind switch
            {
                WrittenCodeKind.Mrn => brief.Subject.Mrn,
                WrittenCodeKind.MemberId or WrittenCodeKind.Mbi => brief.Coverage?.MemberId,
                _ => null,
            };
            // A slip in the own number is LMN-PAT-007's; here it is another number altogether.
            if (string.IsNullOrEmpty(right) || FullName.Alike(LetterWords.Squeezed(code.Value.Value), LetterWords.Squeezed(right)) >= SameName)
            {
                continue;
            }

            own ??= OwnNumbers(letter, brief);
            if (!own.Contains(LetterWords.Squeezed(code.Value.Value), StringComparison.Ordinal))
            {
                yield return new Finding
                {
                    Message = kind == WrittenCodeKind.Mrn
                        ? $"The record number {code.Value.Value} is not this patient's, {right}: it may be another patient's."
                        : $"The member number {code.Value.Value} is not this patient's, {right}: it may be another patient's.",
                    Where = code.Place,
                    Fix = kind == WrittenCodeKind.Mrn ? right : null,
                };
            }
        }
    }

    private static IEnumerable<Finding> BirthDates(LetterReading letter, Brief brief)
    {
        if (brief.Subject.BirthDate is not { IsPossible: true } born)
        {
            yield break;
        }

        foreach (var date in letter.Dates.Where(date => date.Value.IsExact && BirthLabel().IsMatch(date.In.Text[..date.Start])))
        {
            // With one part wrong it is a slip, and LMN-PAT-003's; with year and day wrong it is another person.
            var isAnother = date.Value.Year != born.Year && (date.Value.Month != born.Month || date.Value.Day != born.Day);
            if (isAnother && !(brief.Coverage?.Subscriber?.BirthDate is { } holder && holder.Agrees(date.Value)) && !FamilyBefore().IsMatch(date.In.Text[..date.Start]))
            {
                yield return new Finding
                {
                    Message = $"The birth date {date.Value.AsForm()} is not this patient's, {born.AsForm()}: it may be another patient's.",
                    Where = date.Place,
                };
            }
        }
    }

    private static bool IsSlipOf(PersonName name, Brief brief)
    {
        var (written, known) = (FullName.Parse(name.ToString()), FullName.Parse(brief.Subject.Name!));
        return written.Count > 1 && known.Count > 1 ? written.Likeness(known) >= SameName : FullName.Alike(written.Family, known.Family) >= SameName;
    }

    private static bool IsCited(Mention<PersonName> name) => CitedNames.EndsAt(name.In.Text, name.End) || CitedSentence().IsMatch(name.In.Text);

    private static bool IsFamily(Mention<PersonName> name) => FamilyBefore().IsMatch(name.In.Text[..name.Start]) || FamilyAfter().IsMatch(name.In.Text[name.End..]);

    /// <summary>Somebody whom the clinic itself names in the brief (a relative, a case manager) belongs to this story.</summary>
    private static bool IsSaidInTheBrief(Mention<PersonName> name, LetterReading letter) =>
        letter.Facts.Entered.Contains(name.Value.ToString(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\bet\sal\b|\bPMID\b|\bdoi\b|https?://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CitedSentence();

    [GeneratedRegex(@"\b(?:husband|wife|spouse|partner|mother|father|parents?|son|daughter|brother|sister|aunt|uncle|grand\p{L}{1,8}|caregiver|guardian|friend|teacher|employer|supervisor|attorney|case\smanager|adjuster|subscriber|policy\s?holder|insured|held\sby|contact|reviewer|director|manager|coordinator)\b[^.;]{0,25}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FamilyBefore();

    [GeneratedRegex(@"^,?\s(?:\(?(?:her|his|their|the\spatient['’]s)\s(?:husband|wife|spouse|partner|mother|father|son|daughter|brother|sister|aunt|uncle|caregiver|guardian|employer)|case\smanager|adjuster)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FamilyAfter();

    [GeneratedRegex(@"\b(?:date\sof\sbirth|birth\s?date|D\.?O\.?B\.?|born(?:\son)?)[\s:=(–-]{0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BirthLabel();
}
