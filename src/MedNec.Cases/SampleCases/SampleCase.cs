using System.Text.Json;
using System.Text.Json.Serialization;
using MedNec.Cases.Briefs;
using MedNec.Cases.Workflow;
using MedNec.Engine.Letters;

namespace MedNec.Cases.SampleCases;

/// <summary>The <c>case.json</c> of a sample: what a case would know beside its brief.</summary>
/// <param name="Id">The sample's folder.</param>
/// <param name="Title">What is asked for, in a few words.</param>
public sealed record SampleCase(string Id, string Title)
{
    /// <summary>Who has it; null: nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>Where the patient is seen.</summary>
    public string? Location { get; init; }

    /// <summary>When the case was opened.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The next date.</summary>
    public NextDate? NextDate { get; init; }

    /// <summary>Whether there is no letter yet, because records are still being gathered.</summary>
    public bool Gathering { get; init; }

    /// <summary>When its letter was first written; the day it was opened, where it does not say.</summary>
    public DateOnly? ComposedOn { get; init; }

    /// <summary>Who asked for the signature, and when.</summary>
    public SampleSignature? AskedForSignature { get; init; }

    /// <summary>The signature.</summary>
    public SampleSignature? Signature { get; init; }

    /// <summary>The sending.</summary>
    public SampleSubmission? Submission { get; init; }

    /// <summary>The payer's answer.</summary>
    public SampleDetermination? Determination { get; init; }

    /// <summary>Why work rests.</summary>
    public SampleHold? Hold { get; init; }
}

/// <summary>Who signed, and when.</summary>
/// <param name="By">Name and credentials.</param>
/// <param name="On">The day.</param>
public sealed record SampleSignature(string By, DateOnly On);

/// <summary>How the packet went out.</summary>
/// <param name="On">The day.</param>
/// <param name="Channel">"fax", "portal", "mail".</param>
/// <param name="To">To whom.</param>
/// <param name="Pages">How many pages.</param>
public sealed record SampleSubmission(DateOnly On, string Channel, string? To, int? Pages);

/// <summary>What the payer answered.</summary>
/// <param name="On">The date on the notice.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Reference">The payer's number for it.</param>
/// <param name="Reasons">The payer's reasons.</param>
public sealed record SampleDetermination(DateOnly On, DecisionResult Outcome, string? Reference, IReadOnlyList<string>? Reasons);

/// <summary>Why work rests.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Why">What is waited for.</param>
public sealed record SampleHold(DateOnly Since, string Why);

/// <summary>A sample: its case, and the folder of its brief.</summary>
/// <param name="Case">The content of its case.json.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Files">The paths of all its files.</param>
public sealed record Sample(SampleCase Case, IBriefFolder Folder, IReadOnlyList<string> Files);

/// <summary>Reads <c>case.json</c>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(Kebab<DecisionResult>)])]
[JsonSerializable(typeof(SampleCase))]
public sealed partial class SampleJson : JsonSerializerContext
{
    /// <summary>Reads the case.json of sample <paramref name="name"/>.</summary>
    /// <exception cref="UnreadableInputException">It is not what a case.json holds.</exception>
    public static SampleCase Read(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Default.SampleCase) ?? throw new JsonException();
        }
        catch (JsonException wrong)
        {
            throw new UnreadableInputException($"{name}/case.json", wrong.Path, "is no description of a case; compare it with another sample's");
        }
    }
}
