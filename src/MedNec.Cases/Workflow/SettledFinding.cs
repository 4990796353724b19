using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Records;

namespace MedNec.Cases.Workflow;

/// <summary>What somebody at the clinic decided about a finding of this case.</summary>
/// <param name="Check">The check's id.</param>
/// <param name="About">The words it was about, or its message where it points at none; when they change, the decision lapses.</param>
/// <param name="Kind"><see cref="Resolutions.Override"/> or <see cref="Resolutions.Acknowledge"/>.</param>
/// <param name="By">Who, by name.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record SettledFinding(string Check, string About, string Kind, string By, string? Reason, DateTimeOffset At)
{
    private const int Longest = 60;

    /// <summary>The decision as the engine reads it.</summary>
    public Resolution ToResolution() => new() { Check = Check, About = About, Kind = Kind, By = By, Reason = Reason, On = PartialDate.Of(DateOnly.FromDateTime(At.UtcDateTime)) };

    /// <summary>Whether this decides about <paramref name="check"/> and those words.</summary>
    public bool IsAbout(string check, string about) => Check == check && About == about;

    /// <summary>As the time line says it: "Overrode LMN-PAY-002 (“Acme”): the payer uses this name".</summary>
    public string Sentence() => $"{(Kind == Resolutions.Override ? "Overrode" : "Acknowledged")} {Check} ({Shown}){(Reason is null ? "" : $": {Reason}")}";

    /// <summary>As the time line says it when it is taken back.</summary>
    public string TakenBack() => $"Took back what was decided about {Check} ({Shown})";

    private string Shown => About.Length <= Longest ? $"“{About}”" : $"“{About[..(Longest - 1)]}…”";
}
