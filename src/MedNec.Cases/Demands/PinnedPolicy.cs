using MedNec.Cases.Workflow;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Cases.Demands;

/// <summary>Holds a signed letter to the version of the policy that it was signed under.</summary>
public static class PinnedPolicy
{
    private const string Field = "policyVersion";

    /// <summary>The records with the version that judges <paramref name="brief"/> written in; as they are where no policy does, or one is written in already.</summary>
    public static CaseRecords Pin(CaseRecords records, Brief brief) =>
        brief.PolicyVersion is null && JudgedPolicy.PolicyOf(brief) is { } policy ? records.With(BriefJson.Set(records.Brief, Field, policy.VersionName)) : records;

    /// <summary>The records without it: the letter is open again.</summary>
    public static CaseRecords Free(CaseRecords records) =>
        BriefJson.Get(records.Brief, Field) is null ? records : records.With(BriefJson.Set(records.Brief, Field, null));
}
