namespace MedNec.Cases.Demands;

/// <summary>Something a person entered in the brief of a case at the desk. It can be taken back alone, whatever was entered after it.</summary>
/// <param name="Id">Its number in the case: "e3".</param>
/// <param name="Criterion">The number of the demand it was entered for; null for the choice of a policy.</param>
/// <param name="Place">The list of the brief that it stands in ("documents"), or the field ("policy").</param>
/// <param name="Value">The entry, as the brief's JSON has it.</param>
/// <param name="Says">What it is, for the page: "Polysomnography, Wed 2 Sep 2026".</param>
/// <param name="By">Who entered it.</param>
/// <param name="At">When.</param>
/// <param name="Before">What the field held before; null for a list, or where it was empty.</param>
public sealed record Addition(string Id, string? Criterion, string Place, string Value, string Says, string By, DateTimeOffset At, string? Before = null);
