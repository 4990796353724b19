using MedNec.Engine.Checks.Request;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Benefits;

/// <summary>Where the plan's limit is used up, or the request crosses it, the letter says the limit, the use, the request and why more is needed.</summary>
public sealed class KnownLimitIsAddressed : ICheck
{
    private static readonly string[] Signs = ["limit", "limits", "beyond", "exceed", "exceeds", "exceeding", "exhausted", "additional", "exception", "remaining", "maximum", "more visits", "further visits"];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-BEN-001", Severity.Blocker, "Known benefit limit addressed")
    {
        Why = "A letter that is silent about a limit the clinic knows invites a denial on benefits, which no clinical argument answers afterwards.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 2; “How to write a letter of medical necessity” (clinic guide), scenario 6",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => Crossed(brief).Any() ? null
        : brief.Coverage?.Benefits.Count > 0 ? Skip.NotApplicable("No known limit is reached by this request.")
        : Skip.NotApplicable("The brief knows no benefit limit.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var (benefit, item) in Crossed(brief))
        {
            var (limit, used) = (benefit.Limit!.Value, benefit.Used!.Value);
            var asked = item.Quantity is { } quantity ? $", {quantity:0.##} more are asked for" : "";
            var known = $"{used:0.##} of {limit:0.##} {benefit.Unit}s are used{asked}";
            if (!Signs.Any(letter.Says))
            {
                yield return new Finding { Message = $"The letter is silent about the plan's limit for {item.Label} ({known}): say the limit, the use, the request, and why more is needed." };
            }
            else if (!letter.SaysCount(used) || !letter.SaysCount(limit))
            {
                yield return new Finding { Message = $"The letter speaks of the limit for {item.Label} without its numbers ({known}): add them." };
            }
        }
    }

    private static IEnumerable<(Benefit Benefit, RequestedItem Item)> Crossed(Brief brief) =>
        from benefit in brief.Coverage?.Benefits ?? []
        where benefit is { Service: not null, Limit: not null, Used: not null }
        from item in brief.Items
        where item.Service == benefit.Service && (benefit.Used >= benefit.Limit || benefit.Used + AskedIn(item, benefit.Unit) > benefit.Limit)
        select (benefit, item);

    // Only what is counted in the same unit can cross the limit; a "session" of therapy is a visit.
    private static decimal AskedIn(RequestedItem item, string? unit) =>
        string.Equals(item.Unit ?? "visit", unit ?? "visit", StringComparison.OrdinalIgnoreCase) || (item.Unit is "session" && unit is "visit") ? item.Quantity ?? 0 : 0;
}
