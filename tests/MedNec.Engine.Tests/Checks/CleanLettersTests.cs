using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks;

/// <summary>A false alarm is as bad as a miss: a clean brief of every purpose gives a letter, typed or composed, that nothing blocks.</summary>
public sealed class CleanLettersTests
{
    public static TheoryData<string> Stories => [.. Clean.Keys];

    private static readonly Dictionary<string, Brief> Clean = new(StringComparer.Ordinal)
    {
        ["prior authorization of a device"] = A.Brief(),
        ["prior authorization of a drug"] = A.BriefFor(A.Injection()),
        ["device under Medicare"] = A.Brief() with
        {
            Coverage = A.Medicare(),
            Policy = "cms/l33718",
            Documents = [.. A.Brief().Documents, A.Document("face-to-face", "Face-to-face evaluation", "2026-08-12"), A.Document("order", "Standard written order", "2026-11-16")],
            Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("Observation/events", FactKind.Result, "Apneas and hypopneas recorded", "2026-09-02") with { Value = new Measure(208, "") }] },
            Attestations = [new Attestation { Criterion = "C", Text = "The supplier instructed her in the use and care of the device on November 16, 2026." }],
        },
        ["renewal"] = A.Renewal(),
        ["appeal"] = A.Appeal(),
        ["answer to the payer"] = A.Answer(),
        ["therapy beyond its limit"] = A.BeyondLimit(),
        ["massage from a health account"] = A.Massage(),
        ["child under Medicaid"] = A.Child(),
        ["back injury at work"] = A.BackInjury(),
    };

    [Theory]
    [MemberData(nameof(Stories))]
    public void Nothing_is_said_of_the_letter_a_clinic_types(string story) =>
        Said(A.LetterFor(Clean[story]), Clean[story], Severity.Warning).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Stories))]
    public void Nothing_blocks_the_letter_we_compose(string story) =>
        Said(Composer.Standard.Compose(Clean[story]), Clean[story], Severity.Blocker).ShouldBeEmpty();

    private static IEnumerable<string> Said(Letter letter, Brief brief, Severity atLeast) =>
        from finding in Reviewer.Standard.Review(letter, brief).Findings
        where finding.Severity <= atLeast
        select $"{finding.Id} {finding.Message} [{finding.Where?.Quote}]";
}
