using MedNec.Engine.Policies;

namespace MedNec.Cases.Demands;

/// <summary>A policy changed while a letter was open under it, and somebody must look at what that does to the case.</summary>
/// <param name="At">When it was noticed.</param>
/// <param name="Number">The number payers know the policy by.</param>
/// <param name="From">The version before.</param>
/// <param name="To">The version now.</param>
/// <param name="Fails">The demands that are not met now and were met, or were not demanded, before.</param>
public sealed record PolicyChange(DateTimeOffset At, string Number, string From, string To, IReadOnlyList<KeptAnswer> Fails)
{
    /// <summary>What the change from <paramref name="before"/> to <paramref name="now"/> does; null where the policy is another, or is as it was.</summary>
    public static PolicyChange? Between(KeptVerdict before, KeptVerdict now, DateTimeOffset at) =>
        before.Policy != now.Policy || before.Fingerprint == now.Fingerprint ? null : new(
            at,
            now.Number,
            before.Version,
            now.Version,
            [.. now.Answers.Where(one => one.IsNeeded && one.Answer != Answer.Met && (before.Find(one.Id) is null or Answer.Met))]);

    /// <summary>As the time line says it: "The policy L33718 changed: A.2 is now not met".</summary>
    public string Sentence() => $"The policy {Number} changed{(From == To ? "" : $" ({From} became {To})")}: {Says(Fails)}";

    /// <summary>What fails now: "A.2 is now not met, B.1 is now not documented".</summary>
    public static string Says(IReadOnlyList<KeptAnswer> fails) =>
        fails.Count == 0 ? "nothing that was met fails now" : string.Join(", ", fails.Select(one => $"{one.Id} is now {one.Answer.InWords()}"));
}
