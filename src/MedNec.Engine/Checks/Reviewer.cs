using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks;

/// <summary>Runs every check of a catalogue over a letter, as a compiler reads code.</summary>
public sealed class Reviewer(IReadOnlyList<ICheck> checks)
{
    /// <summary>The reviewer of the whole catalogue.</summary>
    public static Reviewer Standard { get; } = new(Catalogue.All);

    /// <summary>Judges <paramref name="letter"/> against its <paramref name="brief"/>. A check that crashes is itself a blocking finding; the others still run.</summary>
    public Review Review(Letter letter, Brief brief)
    {
        var ledger = new ReviewLedger(letter, brief);
        foreach (var check in brief.Rules.Own.Count == 0 ? checks : checks.Concat(brief.Rules.Own))
        {
            ledger.Enter(check);
        }

        return ledger.Close();
    }
}
