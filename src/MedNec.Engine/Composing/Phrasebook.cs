using MedNec.Engine.Composing.Phrases;

namespace MedNec.Engine.Composing;

/// <summary>
/// The phrases of letters, by the place they stand in. The standard book is <c>packs/phrasebooks/standard.yaml</c>; a clinic
/// may bring a book of its own for a part of the places.
/// </summary>
public sealed class Phrasebook
{
    private const string StandardPack = "phrasebooks/standard.yaml";

    // A phrasebook is typed by people; a file beyond this is none.
    private const int LongestBook = 512 * 1024;

    private static readonly Lazy<Phrasebook> StandardBook = new(() => new Phrasebook(new PhrasebookReader(StandardPack, null).Read(Packs.Text(StandardPack))));

    private readonly Dictionary<string, Slot> slots;

    private Phrasebook(Dictionary<string, Slot> slots) => this.slots = slots;

    /// <summary>The standard phrases, read once.</summary>
    public static Phrasebook Standard => StandardBook.Value;

    /// <summary>The places it has phrases for, in the order of the file.</summary>
    public IReadOnlyCollection<string> Slots => slots.Keys;

    /// <summary>Reads a clinic's own phrases, which go before the standard ones.</summary>
    /// <param name="yaml">The file's text: "slots:", and under it for each place one phrase or a list.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <exception cref="PackException">A place, value or situation is not known, or the file is not YAML; the message names file, line and place.</exception>
    public static Phrasebook Read(string yaml, string file) =>
        yaml.Length > LongestBook
            ? throw new PackException($"{file}: a phrasebook has at most {LongestBook / 1024} KB; this file is larger.")
            : new(new PhrasebookReader(file, Standard.slots).Read(yaml));

    /// <summary>The place of that name; null when this book has no phrases for it.</summary>
    internal Slot? Find(string slot) => slots.GetValueOrDefault(slot);
}
