using System.Collections.Frozen;

namespace MedNec.Engine.Composing.Wording;

/// <summary>The word lists of <c>packs/phrasebooks/words.yaml</c>, by which free text is fitted into sentences.</summary>
internal sealed class Words
{
    private static readonly Lazy<Words> Loaded = new(() => new Words(Packs.Yaml("phrasebooks/words.yaml")));

    private Words(PackNode pack)
    {
        FrozenSet<string> Set(string key) => pack[key].Texts.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        FrozenDictionary<string, string> Map(string key) => pack[key].Entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Text, StringComparer.OrdinalIgnoreCase);

        Everyday = Set("everyday");
        EverydayEndings = [.. pack["everyday endings"].Texts];
        DrugEndings = [.. pack["drug endings"].Texts];
        Proper = Set("proper");
        DoseWords = Set("dose words");
        Verbs = Set("verbs");
        BareVerbs = Set("bare verbs");
        TreatmentVerbs = Set("treatment verbs");
        Auxiliaries = Set("auxiliaries");
        Subjects = Set("subjects");
        Subordinators = Set("subordinators");
        Adjectives = Set("adjectives");
        Countable = Set("countable");
        Routes = Map("routes");
        Frequencies = Map("frequencies");
        Specialties = Map("specialties");
        Professions = Map("professions");
        Units = Map("units");
    }

    /// <summary>The lists, read once.</summary>
    public static Words List => Loaded.Value;

    /// <summary>First words that are no name and may stand in lower case.</summary>
    public FrozenSet<string> Everyday { get; }

    /// <summary>Endings that only everyday words have: "-ing", "-ness".</summary>
    public IReadOnlyList<string> EverydayEndings { get; }

    /// <summary>Endings of generic drug names: "-triptan", "-olol".</summary>
    public IReadOnlyList<string> DrugEndings { get; }

    /// <summary>Names that keep their capital: "Crohn", "Oswestry".</summary>
    public FrozenSet<string> Proper { get; }

    /// <summary>Words that follow a drug and no other thing: "mg", "daily".</summary>
    public FrozenSet<string> DoseWords { get; }

    /// <summary>Verbs with which a note begins whose subject is the patient: "falls", "cannot", "stopped".</summary>
    public FrozenSet<string> Verbs { get; }

    /// <summary>Verbs in their bare form: "lose", "walk".</summary>
    public FrozenSet<string> BareVerbs { get; }

    /// <summary>Verbs with which a note begins whose subject is the treatment: "caused", "reduced".</summary>
    public FrozenSet<string> TreatmentVerbs { get; }

    /// <summary>Verbs that make a sentence of what holds them: "is", "was", "may".</summary>
    public FrozenSet<string> Auxiliaries { get; }

    /// <summary>Words with which a full sentence begins: "she", "the", "her".</summary>
    public FrozenSet<string> Subjects { get; }

    /// <summary>Words behind which a verb belongs to a clause and makes no sentence: "that", "which", "when".</summary>
    public FrozenSet<string> Subordinators { get; }

    /// <summary>Words with which a note begins that wants "is" before it: "unable".</summary>
    public FrozenSet<string> Adjectives { get; }

    /// <summary>Nouns that take "a" or "an" in the singular: "device".</summary>
    public FrozenSet<string> Countable { get; }

    /// <summary>How a route is said: "subcutaneous" is "subcutaneously".</summary>
    public FrozenDictionary<string, string> Routes { get; }

    /// <summary>How a frequency is said behind "used": "continuous" is "continuously".</summary>
    public FrozenDictionary<string, string> Frequencies { get; }

    /// <summary>What a physician of a specialty is called: "neurology" is "neurologist".</summary>
    public FrozenDictionary<string, string> Specialties { get; }

    /// <summary>What a holder of a credential is called: "NP" is "nurse practitioner".</summary>
    public FrozenDictionary<string, string> Professions { get; }

    /// <summary>Units as people write them: "mm[Hg]" is "mmHg".</summary>
    public FrozenDictionary<string, string> Units { get; }
}
