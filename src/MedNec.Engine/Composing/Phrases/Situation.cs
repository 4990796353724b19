using MedNec.Engine.Composing.Material;

namespace MedNec.Engine.Composing.Phrases;

/// <summary>
/// When a phrase or need applies: tags that must all hold, "appeal" for the letter's purpose, "medicare" for the line of
/// business, "failed" for a trial. A tag may be several, one of which must hold ("medicare|medicaid"), or begin with "not ".
/// </summary>
internal sealed record Situation(IReadOnlyList<Condition> Conditions)
{
    /// <summary>Always.</summary>
    public static readonly Situation Always = new([]);

    /// <summary>Whether it is so here.</summary>
    public bool HoldsIn(Knowledge knowledge)
    {
        foreach (var condition in Conditions)
        {
            if (!condition.HoldsIn(knowledge))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>One condition: one of the tags holds, or, denied, none does.</summary>
internal sealed record Condition(IReadOnlyList<string> Tags, bool Denied)
{
    /// <summary>Whether it is so here.</summary>
    public bool HoldsIn(Knowledge knowledge)
    {
        foreach (var tag in Tags)
        {
            if (knowledge.Has(tag))
            {
                return !Denied;
            }
        }

        return Denied;
    }
}
