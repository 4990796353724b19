using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks;

/// <summary>
/// A rule of the catalogue that wants the letter understood and of which no part can be decided without a language model:
/// listed, never run. What each is, is data: <c>packs/checks/unread.yaml</c>.
/// </summary>
internal sealed class Unread(CheckInfo info) : ICheck
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ICheck> All { get; } =
    [
        .. Packs.Yaml("checks/unread.yaml")["checks"].Items.Select(check => new Unread(new CheckInfo(check["id"].Text, Enum.Parse<Severity>(check["severity"].Text, ignoreCase: true), check["title"].Text)
        {
            Kind = CheckKind.LanguageModel,
            Why = check["why"].Text,
            Source = check["source"].Text,
        })),
    ];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = info;

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => Skip.Person("It needs the letter to be understood: no part of it is decided by the program.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => [];
}
