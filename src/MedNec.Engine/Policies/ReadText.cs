using MedNec.Engine.Reading;

namespace MedNec.Engine.Policies;

/// <summary>A text of the record with its words and its negations, each read once however many demands ask.</summary>
internal sealed class ReadText(string text)
{
    /// <summary>The words that say something, in order.</summary>
    public IReadOnlyList<string> Words => field ??= ContentWords.In(text);

    /// <summary>The same with their places.</summary>
    public IReadOnlyList<Found<string>> Placed => field ??= ContentWords.PlacedIn(text);

    /// <summary>The words that take back what a clause says.</summary>
    public IReadOnlyList<Found<Doubt>> Doubts => field ??= NegationReader.In(text);
}
