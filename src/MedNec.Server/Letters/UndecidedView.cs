using MedNec.Engine.Checks;

namespace MedNec.Server.Letters;

/// <summary>A check that the program did not decide, and why.</summary>
/// <param name="Id">The check's id.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Kind">Why it is here.</param>
/// <param name="Because">The reason, in a sentence.</param>
public sealed record UndecidedView(string Id, string Title, UndecidedKind Kind, string Because)
{
    private static readonly Dictionary<string, CheckInfo> Checks = Catalogue.All.ToDictionary(check => check.Info.Id, check => check.Info, StringComparer.Ordinal);

    /// <summary>All of them: those that lack something first, then those decided in part, those never run, those turned off.</summary>
    public static IReadOnlyList<UndecidedView> Of(Review review) =>
    [
        .. review.NeedsPerson.Concat(review.TurnedOff)
            .Select(id => new UndecidedView(id, Checks.GetValueOrDefault(id)?.Title ?? id, KindOf(id, review), review.Skipped.GetValueOrDefault(id) ?? ""))
            .OrderBy(view => view.Kind),
    ];

    private static UndecidedKind KindOf(string id, Review review) =>
        review.TurnedOff.Contains(id) ? UndecidedKind.TurnedOff
        : review.Partly.Contains(id) ? UndecidedKind.Partly
        : Checks.GetValueOrDefault(id) is { Kind: CheckKind.LanguageModel, Part: null } ? UndecidedKind.NotRun
        : UndecidedKind.Lacking;
}

/// <summary>Why a check was not decided.</summary>
public enum UndecidedKind
{
    /// <summary>It lacks something that it needs.</summary>
    Lacking,

    /// <summary>A part was decided, and passes.</summary>
    Partly,

    /// <summary>It needs the letter understood, and is never run.</summary>
    NotRun,

    /// <summary>The clinic turned it off.</summary>
    TurnedOff,
}
