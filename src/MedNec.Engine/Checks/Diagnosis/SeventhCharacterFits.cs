using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>A code that needs a seventh character has one, a legal one, at the seventh place, and it says the phase of care that the letter says.</summary>
public sealed class SeventhCharacterFits : ICheck
{
    private const int Place = 7;

    private static readonly Lazy<Rules> Table = new(() => new Rules(Packs.Yaml("rules/seventh-characters.yaml")));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DX-006", Severity.Blocker, "7th character and placeholder")
    {
        Why = "Without its seventh character, or with it in the wrong place, an injury's code is invalid and the request is returned.",
        Source = "ICD-10-CM Official Guidelines, sections I.A.4, I.A.5 and I.C.19.a",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var codes = JudgedCode.All(letter, brief);
        return codes.Count == 0 ? Skip.NotApplicable("Neither brief nor letter holds a diagnosis code; LMN-DX-001 asks for one.")
            : codes.Any(code => CharactersOf(code, brief) is not null || DiagnosisFamily.Bare(code.Code).Length == Place || Wrong(code, brief) is not null) ? null
            : Skip.NotApplicable("No code takes a seventh character.");
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var code in JudgedCode.All(letter, brief))
        {
            if ((Wrong(code, brief) ?? Phase(code, letter)) is { } finding)
            {
                yield return finding with { Where = finding.Where ?? code.Where?.Place, Fix = code.Where is null ? null : finding.Fix };
            }
        }
    }

    /// <summary>What is wrong with the form: no seventh character, an illegal one, wrong padding, one where none belongs.</summary>
    private static Finding? Wrong(JudgedCode code, Brief brief)
    {
        var plain = DiagnosisFamily.Bare(code.Code);
        if (plain.Length < 3 || code.Judged.Status == CodeStatus.Billable)
        {
            return null;
        }

        var legal = CharactersOf(code, brief);
        if (legal is null)
        {
            // M54.59XA: the code without its padding is complete.
            var bare = plain.Length == Place ? plain[..^1].TrimEnd('X') : plain;
            return plain.Length == Place && bare.Length < Place - 1 && Judge(bare, code, brief) is { Status: CodeStatus.Billable } complete
                ? new Finding { Message = $"{code.Named} carries a seventh character, and {complete.Code} takes none: write {complete.Code}.", Fix = complete.Code }
                : null;
        }

        if (plain.Length == Place)
        {
            return legal.Contains(plain[^1], StringComparison.Ordinal) ? Padded(plain, legal, code, brief) : new Finding { Message = $"{code.Named} ends in {plain[^1]}, which is no seventh character of its category: use one of {string.Join(", ", legal.AsEnumerable())}." };
        }

        if (plain.Length < Place && Padded(plain, legal, code, brief) is { } padded)
        {
            return padded;
        }

        var stem = Dotted(plain.PadRight(Place - 1, 'X'));
        return new Finding { Message = $"{code.Named} lacks its seventh character: choose {string.Join(", ", legal.Take(3).Select(character => $"{stem}{character} ({Table.Value.Meanings.GetValueOrDefault(character, "see the tabular list")})"))}{(legal.Length > 3 ? " or another of its category" : "")}." };
    }

    /// <summary>"W19A" and "S83.51XA": the character stands at the wrong place, and at the seventh the code is complete.</summary>
    private static Finding? Padded(string plain, string legal, JudgedCode code, Brief brief)
    {
        var last = plain[^1];
        if (!char.IsAsciiLetter(last) || !legal.Contains(last, StringComparison.Ordinal) || plain.Length < 4)
        {
            return null;
        }

        var right = plain[..^1].TrimEnd('X').PadRight(Place - 1, 'X') + last;
        return right != plain && (Judge(right, code, brief).Status == CodeStatus.Billable || (plain.Length < Place && Judge(plain[..^1].TrimEnd('X'), code, brief) is { Status: CodeStatus.Header }))
            ? new Finding { Message = $"{code.Named} has its seventh character at place {plain.Length}: fill the places before it with X and write {Dotted(right)}.", Fix = Dotted(right) }
            : null;
    }

    /// <summary>"Initial encounter" belongs to active treatment, "subsequent" to recovery, "sequela" to what remained.</summary>
    private static Finding? Phase(JudgedCode code, LetterReading letter)
    {
        var plain = DiagnosisFamily.Bare(code.Code);
        if (plain.Length != Place || plain[^1] is not ('A' or 'D' or 'S') || plain[0] is not ('S' or 'T'))
        {
            return null;
        }

        var said = SaidIn(code.Diagnosis?.Text);
        if (said is null)
        {
            // The letter's own words count where they stand beside the code, and where they leave no doubt.
            foreach (var line in letter.Words.Lines.Where(line => line.Statement.IsBody || line.Statement.Section == SectionIds.Reference))
            {
                var isBeside = line.Statement.Text.Contains(code.Code, StringComparison.OrdinalIgnoreCase);
                if ((isBeside && SaidIn(line.Statement.Text) is { } beside && beside != plain[^1]) || (plain[^1] == 'A' && !isBeside && Table.Value.Subsequent.Any(phrase => phrase.StandsIn(line))))
                {
                    return Contradicting(code, plain, isBeside ? SaidIn(line.Statement.Text)!.Value : 'D') with { Where = code.Where?.Place };
                }
            }
        }

        return said is { } phase && phase != plain[^1] ? Contradicting(code, plain, phase) : null;
    }

    private static Finding Contradicting(JudgedCode code, string plain, char phase) => new()
    {
        Severity = Severity.Warning,
        Message = $"{code.Code} says {Table.Value.Meanings[plain[^1]]}, and the words say {Table.Value.Meanings[phase]}: use {Dotted(plain[..^1] + phase)}, or correct the words.",
    };

    private static char? SaidIn(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var line = new LetterWords.Line(new PlacedStatement(SectionIds.Body, 0, new Statement { Text = text, Role = Role.Fact }));
        return Table.Value.Sequela.Any(phrase => phrase.StandsIn(line)) ? 'S' : Table.Value.Subsequent.Any(phrase => phrase.StandsIn(line)) ? 'D' : Table.Value.Initial.Any(phrase => phrase.StandsIn(line)) ? 'A' : null;
    }

    /// <summary>The seventh characters of its category: by the tabular list, else by our own table; null when it takes none, or nobody knows.</summary>
    private static string? CharactersOf(JudgedCode code, Brief brief)
    {
        var tabular = brief.Library.Codes.Tabular;
        return tabular.SeventhCharacters(code.Code) is { } rule ? string.Concat(rule.Characters.Select(one => one.Character))
            : tabular.IsComplete && tabular.Knows(code.Code) ? null
            : Table.Value.For(DiagnosisFamily.Bare(code.Code));
    }

    private static CodeJudgement Judge(string plain, JudgedCode code, Brief brief) => brief.Library.Codes.Judge(Dotted(plain), code.Judged.On, CodeSystems.Icd10Cm);

    private static string Dotted(string plain) => plain.Length > 3 ? $"{plain[..3]}.{plain[3..]}" : plain;

    private sealed class Rules(PackNode pack)
    {
        private readonly IReadOnlyList<(string[][] Ranges, string Characters)> rows =
            [.. pack["rules"].Items.Select(row => (row["codes"].Words.Select(range => range.Split('-')).ToArray(), string.Concat(row["characters"].Words)))];

        public Dictionary<char, string> Meanings { get; } = pack["meanings"].Entries.ToDictionary(entry => entry.Key[0], entry => entry.Value.Text);

        public IReadOnlyList<PhraseWords> Subsequent { get; } = [.. pack["subsequent"].Texts.Select(PhraseWords.Parse)];

        public IReadOnlyList<PhraseWords> Initial { get; } = [.. pack["initial"].Texts.Select(PhraseWords.Parse)];

        public IReadOnlyList<PhraseWords> Sequela { get; } = [.. pack["sequela"].Texts.Select(PhraseWords.Parse)];

        public string? For(string plain) => plain.Length < 3 ? null : rows.Where(row => row.Ranges.Any(range =>
            string.CompareOrdinal(range[0], plain[..3]) <= 0 && string.CompareOrdinal(plain[..3], range[^1]) <= 0)).Select(row => row.Characters).FirstOrDefault();
    }
}
