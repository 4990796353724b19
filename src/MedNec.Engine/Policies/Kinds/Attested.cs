using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>What the clinician attests for a demand by its id.</summary>
internal static class Attested
{
    /// <summary>The answer of the attestations; null when there is none for this demand.</summary>
    public static Judgement? For(Evidence evidence, Demand demand)
    {
        var own = evidence.Attested(demand.Id);
        if (own.Count == 0)
        {
            return null;
        }

        var facts = own.Select(pair => pair.Fact).OfType<Fact>().ToList();
        return (own.Any(pair => pair.Said.Holds != false), own.Any(pair => pair.Said.Holds == false)) switch
        {
            (true, true) => Judgement.NotDocumented("Two statements of the clinician contradict each other: keep the one that is true", facts) with { IsConflicting = true },
            (true, _) => Judgement.Met(facts),
            _ => Judgement.NotMet("the clinician states that it is not so", "Argue the exception", facts),
        };
    }
}
