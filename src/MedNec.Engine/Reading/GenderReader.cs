using System.Text.RegularExpressions;

namespace MedNec.Engine.Reading;

/// <summary>How words speak of a person.</summary>
public enum Gender
{
    /// <summary>"she", "woman", "Ms."</summary>
    She,

    /// <summary>"he", "man", "Mr."</summary>
    He,

    /// <summary>"they"; also many people, so that only a careful reader takes it for one.</summary>
    They,
}

/// <summary>Reads pronouns of the third person.</summary>
public static partial class PronounReader
{
    /// <summary>The pronouns, in order.</summary>
    public static IReadOnlyList<Found<Gender>> In(string text) => GenderReader.Read(Pronoun().Matches(text));

    [GeneratedRegex(@"\b(?:(?<she>she|hers|herself|her)|(?<he>he|himself|him|his)|(?<they>they|themselves|themself|theirs|their|them))(?![\w]|[-’']\p{L}{3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pronoun();
}

/// <summary>Reads nouns that say a person's sex: "woman", "47-year-old male", "boy". Words for relatives are none: they speak of somebody else.</summary>
public static partial class GenderReader
{
    /// <summary>The gendered nouns, in order.</summary>
    public static IReadOnlyList<Found<Gender>> In(string text) => Read(Noun().Matches(text));

    internal static IReadOnlyList<Found<Gender>> Read(MatchCollection matches) =>
    [
        .. matches.Select(match => new Found<Gender>(match.Index, match.Index + match.Length,
            match.Groups["she"].Success ? Gender.She : match.Groups["he"].Success ? Gender.He : Gender.They)),
    ];

    [GeneratedRegex(@"(?<![\w-])(?:(?<she>woman|female|lady|girl)|(?<he>man|male|gentleman|boy))(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Noun();
}
