using MedNec.Engine.Reading;

namespace MedNec.Engine.Tests.Reading;

/// <summary>Examples as one line each: "«9.1%» is written" is a text and what should be read in it.</summary>
internal static class Marked
{
    /// <summary>The text without its marks, and the marked words in order.</summary>
    public static (string Text, string[] Words) Read(string marked)
    {
        var words = marked.Split('«').Skip(1).Select(part => part[..part.IndexOf('»', StringComparison.Ordinal)]).ToArray();
        return (marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), words);
    }

    /// <summary>The reader finds the marked words, no more and no fewer.</summary>
    public static IReadOnlyList<Found<T>> ShouldBeRead<T>(string marked, Func<string, IReadOnlyList<Found<T>>> reader)
    {
        var (text, words) = Read(marked);
        var found = reader(text);
        found.Select(one => one.In(text)).ShouldBe(words);
        return found;
    }
}
