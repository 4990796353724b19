using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Patient;

/// <summary>The letter speaks of the patient with the recorded pronouns and the words of the recorded sex.</summary>
public sealed partial class PronounsAgree : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAT-004", Severity.Warning, "Pronoun/sex consistency")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "\"Mr. Hall … she reports\" tells a reviewer that part of the letter was written about somebody else.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 4 (copy and paste)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        PronounOf(brief) is null && SexOf(brief) is null ? Skip.NotApplicable("Neither the patient's pronouns nor the sex is recorded.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        Pronouns(letter, brief).Concat(Nouns(letter, brief)).Concat(Titles(letter, brief));

    private static IEnumerable<Finding> Pronouns(LetterReading letter, Brief brief)
    {
        if (PronounOf(brief) is not { } right)
        {
            yield break;
        }

        // "They" may be several people, so it contradicts nobody.
        foreach (var pronoun in letter.Pronouns.Where(pronoun => pronoun.In.IsBody && pronoun.Value != right && pronoun.Value != Gender.They))
        {
            if (!SpeaksOfAnother(letter, pronoun.In, pronoun.Start, brief))
            {
                yield return new Finding
                {
                    Message = $"\"{pronoun.Text}\" does not agree with the recorded pronoun \"{Word(right)}\": correct it, or find out whose sentence this is.",
                    Where = pronoun.Place,
                    Fix = Exchanged(pronoun, right),
                };
            }
        }
    }

    private static IEnumerable<Finding> Nouns(LetterReading letter, Brief brief)
    {
        if (SexOf(brief) is not { } right)
        {
            yield break;
        }

        foreach (var noun in letter.GenderedNouns.Where(noun => noun.In.IsBody && noun.Value != right))
        {
            // "male" alone describes many things; behind an age or "is a" it describes the patient.
            if (SaidOfOnePerson().IsMatch(noun.In.Text[..noun.Start]) && !OtherPerson().IsMatch(noun.In.Text[..noun.Start]) && !Worker().IsMatch(noun.In.Text[noun.End..]))
            {
                yield return new Finding
                {
                    Message = $"\"{noun.Text}\" does not agree with the recorded sex, {brief.Subject.Sex}: correct it, or find out whose sentence this is.",
                    Where = noun.Place,
                };
            }
        }
    }

    private static IEnumerable<Finding> Titles(LetterReading letter, Brief brief)
    {
        var right = PronounOf(brief) ?? SexOf(brief);
        foreach (var name in letter.Names)
        {
            if (right is Gender.She or Gender.He && name.Value.Gender is { } gender && gender != right && name.Value.CouldBe(brief.Subject.Name) && !OtherPerson().IsMatch(name.In.Text[..name.Start]))
            {
                yield return new Finding
                {
                    Message = $"\"{name.Text}\" does not agree with the recorded {(PronounOf(brief) is { } pronoun ? $"pronoun \"{Word(pronoun)}\"" : $"sex, {brief.Subject.Sex}")}: correct the title.",
                    Where = name.Place,
                };
            }
        }
    }

    private static Gender? PronounOf(Brief brief) => brief.Subject.Pronouns?.Trim().ToLowerInvariant() switch
    {
        { } said when said.StartsWith("she", StringComparison.Ordinal) => Gender.She,
        { } said when said.StartsWith("he", StringComparison.Ordinal) => Gender.He,
        { } said when said.StartsWith("they", StringComparison.Ordinal) => Gender.They,
        _ => SexOf(brief),
    };

    private static Gender? SexOf(Brief brief) => brief.Subject.Sex?.Trim().ToLowerInvariant() switch
    {
        "female" or "f" => Gender.She,
        "male" or "m" => Gender.He,
        _ => null,
    };

    /// <summary>Whether the sentence, or the one before it, names somebody else before the pronoun and the patient not since.</summary>
    private static bool SpeaksOfAnother(LetterReading letter, PlacedStatement statement, int before, Brief brief)
    {
        var here = letter.Names.Where(name => name.In == statement && name.Start < before).ToList();
        if (OtherPerson().IsMatch(statement.Text[..before]) || here.Exists(name => !name.Value.CouldBe(brief.Subject.Name)))
        {
            return true;
        }

        return here.Count == 0 && letter.Near(statement, -1) is { } previous
            && (OtherPerson().IsMatch(previous.Text) || letter.Names.Any(name => name.In == previous && !name.Value.CouldBe(brief.Subject.Name)))
            && !PatientWord().IsMatch(statement.Text[..before]);
    }

    private static string Word(Gender gender) => gender.ToString().ToLowerInvariant();

    private static string? Exchanged(Mention<Gender> pronoun, Gender right)
    {
        // "her" is "his" or "him", and verbs change with "they": only what is certain is offered.
        var other = (pronoun.Text.ToLowerInvariant(), right) switch
        {
            ("she", Gender.He) => "he",
            ("he", Gender.She) => "she",
            ("him", Gender.She) => "her",
            ("himself", Gender.She) => "herself",
            ("herself", Gender.He) => "himself",
            ("his", Gender.She) when pronoun.End + 1 < pronoun.In.Text.Length && pronoun.In.Text[pronoun.End] == ' ' && char.IsLetter(pronoun.In.Text[pronoun.End + 1]) => "her",
            _ => null,
        };
        return other is not null && char.IsUpper(pronoun.Text[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other;
    }

    [GeneratedRegex(@"\b(?:husband|wife|spouse|partner|mother|father|parents?|son|daughter|child|brother|sister|sibling|aunt|uncle|grand(?:mother|father|parent)|caregiver|guardian|friend|nurse|therapist|physician|surgeon|neurologist|psychiatrist|psychologist|dentist|specialist|doctor|employer|supervisor|teacher|coworker|reviewer|medical director)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherPerson();

    [GeneratedRegex(@"\b(?:the\spatient|my\spatient|this\spatient)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PatientWord();

    [GeneratedRegex(@"(?:[- ]old\s(?:[a-z-]{1,20}\s){0,3}|y/o\s|\b(?:is|as)\san?\s(?:[a-z0-9-]{1,20}\s){0,3}|\bthis\s(?:[a-z-]{1,20}\s){0,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidOfOnePerson();

    [GeneratedRegex(@"^\s(?:nurse|physician|therapist|caregiver|partner|relative|pattern|sling)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worker();
}
