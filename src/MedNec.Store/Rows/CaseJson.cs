using System.Text.Json;
using System.Text.Json.Serialization;
using MedNec.Cases.Demands;
using MedNec.Cases.Drafting;
using MedNec.Cases.Workflow;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Store.Rows;

/// <summary>The JSON of cases and drafts in the tables.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(Kebab<Purpose>), typeof(Kebab<Role>), typeof(Kebab<Layout>), typeof(Kebab<Author>), typeof(Kebab<DecisionResult>), typeof(Kebab<Answer>),
    ])]
[JsonSerializable(typeof(CaseRecord))]
[JsonSerializable(typeof(Draft))]
internal sealed partial class CaseJson : JsonSerializerContext;

/// <summary>What a case row holds as JSON: the case without what has its own column.</summary>
internal sealed record CaseRecord(
    string Item,
    string Patient,
    string Payer,
    Purpose Purpose,
    Staff? Owner,
    string? Location,
    NextDate? Next,
    Standing? Standing,
    SignatureRequest? AskedForSignature,
    Signature? Signature,
    Submission? Submission,
    Determination? Determination,
    Hold? Hold,
    IReadOnlyList<SettledFinding>? Settled = null,
    KeptVerdict? Verdict = null,
    PolicyChange? PolicyChange = null,
    IReadOnlyList<Addition>? Additions = null)
{
    public static CaseRow Row(Case known) => new()
    {
        ClinicId = known.Clinic.Value,
        CaseId = known.Id.Value,
        Stage = known.Stage.ToString(),
        OpenedAt = Moment.Write(known.OpenedAt),
        Record = JsonOf(known),
        Version = known.Version,
    };

    public static string JsonOf(Case known) => JsonSerializer.Serialize(
        new CaseRecord(
            known.Item, known.Patient, known.Payer, known.Purpose, known.Owner, known.Location, known.Next, known.Standing,
            known.AskedForSignature, known.Signature, known.Submission, known.Determination, known.Hold, known.Settled is [] ? null : known.Settled,
            known.Verdict, known.PolicyChange, known.Additions is [] ? null : known.Additions),
        CaseJson.Default.CaseRecord);

    public static Case Case(CaseRow row)
    {
        var record = JsonSerializer.Deserialize(row.Record, CaseJson.Default.CaseRecord)!;
        return new Case
        {
            Id = new CaseId(row.CaseId),
            Clinic = new ClinicId(row.ClinicId),
            Item = record.Item,
            Patient = record.Patient,
            Payer = record.Payer,
            Purpose = record.Purpose,
            Owner = record.Owner,
            Location = record.Location,
            OpenedAt = Moment.Read(row.OpenedAt),
            Next = record.Next,
            Standing = record.Standing,
            AskedForSignature = record.AskedForSignature,
            Signature = record.Signature,
            Submission = record.Submission,
            Determination = record.Determination,
            Hold = record.Hold,
            Settled = record.Settled ?? [],
            Verdict = record.Verdict,
            PolicyChange = record.PolicyChange,
            Additions = record.Additions ?? [],
            Version = row.Version,
        };
    }
}
