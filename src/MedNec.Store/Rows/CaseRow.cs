namespace MedNec.Store.Rows;

/// <summary>A clinic.</summary>
internal sealed class ClinicRow
{
    public required string ClinicId { get; set; }

    public required string Name { get; set; }
}

/// <summary>Somebody who works at a clinic.</summary>
internal sealed class StaffRow
{
    public required string ClinicId { get; set; }

    public required string StaffId { get; set; }

    public required string Name { get; set; }
}

/// <summary>A case. What the board sorts and filters by has columns; the records of what happened are JSON.</summary>
internal sealed class CaseRow
{
    public required string ClinicId { get; set; }

    public required string CaseId { get; set; }

    public required string Stage { get; set; }

    public required string OpenedAt { get; set; }

    public required string Record { get; set; }

    public required int Version { get; set; }
}

/// <summary>The brief of a case, as JSON.</summary>
internal sealed class BriefRow
{
    public required string ClinicId { get; set; }

    public required string CaseId { get; set; }

    public required string Json { get; set; }

    public required int Version { get; set; }
}

/// <summary>An earlier text of a brief.</summary>
internal sealed class FormerBriefRow
{
    public required string ClinicId { get; set; }

    public required string CaseId { get; set; }

    public required int Version { get; set; }

    public required string Json { get; set; }
}

/// <summary>A file of a case; its bytes are in the document store.</summary>
internal sealed class DocumentRow
{
    public required string ClinicId { get; set; }

    public required string CaseId { get; set; }

    public required string Path { get; set; }

    public required string Hash { get; set; }

    public required long Size { get; set; }
}

/// <summary>A version of a letter, as JSON.</summary>
internal sealed class LetterRow
{
    public required string ClinicId { get; set; }

    public required string CaseId { get; set; }

    public required int Version { get; set; }

    public required string Json { get; set; }
}
