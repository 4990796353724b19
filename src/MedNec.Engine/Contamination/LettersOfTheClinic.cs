using MedNec.Engine.Letters;

namespace MedNec.Engine.Contamination;

/// <summary>
/// All letters that a clinic remembers, laid out to be asked: does this name or number belong to another patient, is this
/// paragraph another patient's. Built once, asked by many reviews at a time.
/// </summary>
public sealed class LettersOfTheClinic
{
    // Of two paragraphs that share more than .60 of their runs, the chance that none of the 16 smallest of both is shared is
    // .40^16, under one in a million: so only these are looked up, and the index stays small.
    private const int Keys = 16;

    private readonly Dictionary<ulong, List<ulong>> patientsByMark = [];
    private readonly Dictionary<ulong, List<(RememberedLetter Letter, ulong[] Runs)>> paragraphsByRun = [];

    /// <summary>Lays out <paramref name="letters"/>, which were remembered under <paramref name="key"/>.</summary>
    public LettersOfTheClinic(ClinicKey key, IEnumerable<RememberedLetter> letters)
    {
        Key = key;
        foreach (var letter in letters)
        {
            Count++;
            foreach (var mark in letter.Marks)
            {
                if (!patientsByMark.TryGetValue(mark, out var patients))
                {
                    patientsByMark[mark] = patients = [];
                }

                if (!patients.Contains(letter.Patient))
                {
                    patients.Add(letter.Patient);
                }
            }

            foreach (var runs in letter.Paragraphs)
            {
                foreach (var run in runs.AsSpan(0, Math.Min(Keys, runs.Length)))
                {
                    if (!paragraphsByRun.TryGetValue(run, out var paragraphs))
                    {
                        paragraphsByRun[run] = paragraphs = [];
                    }

                    paragraphs.Add((letter, runs));
                }
            }
        }
    }

    /// <summary>The clinic's key.</summary>
    public ClinicKey Key { get; }

    /// <summary>How many letters are remembered.</summary>
    public int Count { get; }

    /// <summary>Whether somebody who is not <paramref name="patient"/>, and not <paramref name="patient"/> too, bears that mark.</summary>
    public bool IsAnothers(ulong mark, ulong patient) => patientsByMark.TryGetValue(mark, out var patients) && !patients.Contains(patient);

    /// <summary>The paragraph of another patient's letter that shares most with these runs, by its case, and how much (0 to 1); null when none shares anything.</summary>
    public (string Case, double Share)? Nearest(ulong[] runs, ulong patient)
    {
        (string Case, double Share)? nearest = null;
        var seen = new HashSet<ulong[]>(ReferenceEqualityComparer.Instance);
        foreach (var run in runs.AsSpan(0, Math.Min(Keys, runs.Length)))
        {
            foreach (var (letter, others) in paragraphsByRun.GetValueOrDefault(run) ?? [])
            {
                if (letter.Patient != patient && seen.Add(others) && Shingles.Jaccard(runs, others) is var share && share > (nearest?.Share ?? 0))
                {
                    nearest = (letter.Case, share);
                }
            }
        }

        return nearest;
    }

    /// <summary>Remembers these letters, each with its brief and the id of its case, and lays them out.</summary>
    public static LettersOfTheClinic Of(ClinicKey key, IEnumerable<(Letter Letter, Brief Brief, string Case)> letters) =>
        new(key, letters.Select(one => RememberedLetter.Of(key, one.Letter, one.Brief, one.Case)));
}
