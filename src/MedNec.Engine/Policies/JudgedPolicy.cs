using System.Runtime.CompilerServices;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Policies;

/// <summary>The verdict of the policy that a brief names, judged once for all who ask.</summary>
public static class JudgedPolicy
{
    private static readonly ConditionalWeakTable<Brief, Holder> Known = [];

    /// <summary>The verdict; null where the brief names no policy, the shelf has it not, or its file cannot be used.</summary>
    public static CoverageVerdict? Of(Brief brief) => Judged(brief).Verdict;

    /// <summary>Why the policy cannot be used, in a sentence; null where it can, or there is none.</summary>
    public static string? WhyNot(Brief brief) => Judged(brief).Why;

    /// <summary>The policy itself, in the version in force on the letter's date.</summary>
    public static Policy? PolicyOf(Brief brief) => Judged(brief).Verdict?.Policy;

    private static Holder Judged(Brief brief) => Known.GetValue(brief, static asked =>
    {
        string? why = null;
        var policy = asked.Library.Policies?.TryFind(asked.Policy, asked.LetterDate.IsPossible ? asked.LetterDate.Earliest : asked.Today, out why);
        return new(policy is null ? null : CoveragePolicy.Judge(policy, asked), why);
    });

    private sealed record Holder(CoverageVerdict? Verdict, string? Why);
}
