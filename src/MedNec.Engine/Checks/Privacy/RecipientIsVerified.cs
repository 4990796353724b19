using System.Globalization;
using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Privacy;

/// <summary>The number or address that the letter goes to is the payer's in the directory, verified not long ago (<c>packs/rules/recipients.yaml</c>); what was typed by hand had a second look.</summary>
public sealed class RecipientIsVerified : ICheck
{
    private static readonly Lazy<int> VerifiedDays = new(() => int.Parse(Packs.Yaml("rules/recipients.yaml")["verified-days"].Text, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PHI-008", Severity.Blocker, "Recipient verified")
    {
        Why = "One wrong digit sends a diagnosis to a stranger's fax: a breach to report, and a request that never arrived.",
        Source = "45 CFR 164.530(c)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Submission is not { } submission ? Skip.NotApplicable("The brief does not say how the letter goes out.")
        : submission.ToKind is "patient" ? Skip.NotApplicable("The letter is handed to the patient.")
        : string.IsNullOrWhiteSpace(submission.Address) ? submission.Channel is "278" or "pas" or "portal" ? Skip.NotApplicable("The channel has no number or address that could be mistyped.") : Skip.Person("The brief does not say to which number or address the letter goes.")
        : brief.Library.Payers is null && !OnItsFace(submission, brief).Any() ? Skip.Person("No payer directory was imported, so nobody can look the number up: verify it, or bring the directory in with \"mednec lists import\".")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var submission = brief.Submission!;
        var seen = OnItsFace(submission, brief).ToList();
        if (seen.Count > 0 || brief.Library.Payers is not { } directory)
        {
            return seen;
        }

        return InDirectory(directory, submission, brief);
    }

    /// <summary>What the submission's own record shows, with the brief beside it.</summary>
    private static IEnumerable<Finding> OnItsFace(Submission submission, Brief brief)
    {
        if (submission.TypedByHand == true && string.IsNullOrWhiteSpace(submission.SecondLookBy))
        {
            yield return new Finding { Message = $"{submission.Address} was typed by hand and nobody looked a second time: let a colleague compare it with the payer's number." };
        }

        if (submission.VerifiedOn is { IsPossible: true } verified && Day(submission, brief).DayNumber - verified.Latest.DayNumber > VerifiedDays.Value)
        {
            yield return new Finding { Message = $"{submission.Address} was last verified on {verified.InWords()}, more than {VerifiedDays.Value.ToString(CultureInfo.InvariantCulture)} days ago: verify it with the payer." };
        }

        if (submission.Channel is "fax" && submission.ToKind is null or "payer" or "administrator" && brief.Coverage?.Fax is { Length: > 0 } known && brief.Library.Payers?.Find(brief.Coverage.Payer) is null && ContactKey.DifferALittle(known, submission.Address!))
        {
            yield return new Finding { Message = $"The fax number {submission.Address} differs by a digit from {known}, the payer's in the brief: find out which is right." };
        }
    }

    private static IEnumerable<Finding> InDirectory(PayerDirectory directory, Submission submission, Brief brief)
    {
        var name = brief.Coverage?.Payer ?? submission.To;
        var payer = directory.Find(submission.To) ?? directory.Find(brief.Coverage?.Payer);
        if (payer is null)
        {
            yield return new Finding
            {
                Message = directory.Candidates(name).Count > 1
                    ? $"The payer directory {directory.WhyNot(name)}: give the payer's legal name."
                    : $"{name ?? "The recipient"} is not in the payer directory: verify {submission.Address} with the payer and enter it there.",
            };
            yield break;
        }

        if (payer.AllAddresses.FirstOrDefault(address => ContactKey.AreSame(address.Address, submission.Address!)) is not { } entry)
        {
            var near = payer.AllAddresses.FirstOrDefault(address => ContactKey.DifferALittle(address.Address, submission.Address!));
            yield return new Finding
            {
                Message = near is null
                    ? $"{submission.Address} is not among the numbers and addresses of {payer.Name} in the directory: verify it with the payer before anything goes out."
                    : $"{submission.Address} differs by a digit from {near.Address}, the entry of {payer.Name} in the directory: use the entry.",
            };
            yield break;
        }

        if (!entry.Scope.Concerns(brief) && payer.AddressesFor(brief, entry.Channel) is { Count: > 0 } meant)
        {
            yield return new Finding { Message = $"{entry.Address} of {payer.Name} is not meant for this request: send it to {string.Join(" or ", meant.Select(address => address.Address))}." };
        }

        var verified = new[] { entry.VerifiedOn, submission.VerifiedOn is { IsPossible: true } on ? on.Latest : null }.Max();
        if (verified is null)
        {
            yield return new Finding { Message = $"{entry.Address} of {payer.Name} stands in the directory and was never verified: verify it with the payer." };
        }
        else if (Day(submission, brief).DayNumber - verified.Value.DayNumber > VerifiedDays.Value)
        {
            yield return new Finding { Message = $"{entry.Address} of {payer.Name} was last verified on {Charts.PartialDate.Of(verified.Value).InWords()}, more than {VerifiedDays.Value.ToString(CultureInfo.InvariantCulture)} days ago: verify it with the payer." };
        }
    }

    private static DateOnly Day(Submission submission, Brief brief) =>
        submission.SentOn is { IsPossible: true } sent ? sent.Latest : submission.PlannedOn is { IsPossible: true } planned ? planned.Latest : brief.Today;
}
