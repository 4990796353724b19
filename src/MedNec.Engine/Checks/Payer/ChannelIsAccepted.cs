using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Payer;

/// <summary>The letter goes out by a channel that the payer accepts for this kind of request.</summary>
public sealed class ChannelIsAccepted : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-008", Severity.Warning, "Submission channel accepted")
    {
        Why = "What comes by a channel that the payer does not accept counts as never received, and its clock never starts.",
        Source = "“How to write a letter of medical necessity” (clinic guide), steps 2 and 6",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Library.Payers: null } => Skip.Person("No directory of payers was imported: ask by which channel the payer takes this request, or bring the directory in with mednec lists import."),
        { Submission: null or { Channel: null or "" } } => Skip.Person("How the letter goes out is not recorded: choose a channel that the payer accepts."),
        _ when brief.Library.Payers.Candidates(brief.Coverage?.Payer).Count > 1 => Skip.Person($"The directory {brief.Library.Payers.WhyNot(brief.Coverage?.Payer)}: give the payer's legal name."),
        _ when Accepted(brief).Count == 0 => Skip.Person($"The directory does not say which channels {brief.Coverage?.Payer ?? "the payer"} accepts: ask."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var channel = brief.Submission!.Channel!.Trim();
        var accepted = Accepted(brief);
        if (!accepted.Contains(channel, StringComparer.OrdinalIgnoreCase))
        {
            yield return new Finding { Message = $"The letter is to go by {channel}; {brief.Coverage!.Payer} takes this request by {string.Join(" or ", accepted)} only: send it that way." };
        }
    }

    private static IReadOnlyList<string> Accepted(Brief brief) =>
        [.. brief.Library.Payers!.Find(brief.Coverage?.Payer)?.ChannelsFor(brief).Select(channel => channel.Channel) ?? []];
}
