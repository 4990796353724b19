using System.Text.Json.Serialization;

namespace MedNec.Engine.Codes;

/// <summary>What a code is on a date.</summary>
[JsonConverter(typeof(CodeStatusJson))]
public enum CodeStatus
{
    /// <summary>Valid and complete: a claim may carry it.</summary>
    Billable,

    /// <summary>Stands in the release as a heading only; one of the codes below it must be taken.</summary>
    Header,

    /// <summary>Was valid before and is not any more.</summary>
    Deleted,

    /// <summary>Becomes valid later.</summary>
    NotYetValid,

    /// <summary>Not known to the set in use; see <see cref="CodeJudgement.CanTell"/>.</summary>
    Unknown,
}

/// <summary>Writes a status as the command line's contract spells it.</summary>
internal sealed class CodeStatusJson() : JsonStringEnumConverter<CodeStatus>(System.Text.Json.JsonNamingPolicy.KebabCaseLower);
