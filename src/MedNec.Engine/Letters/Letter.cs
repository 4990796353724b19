using System.Text.Json.Serialization;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Letters;

/// <summary>
/// A letter: the one document model that the screen, Markdown, text, HTML, DOCX and PDF are made from, so that they
/// cannot disagree. Composed from a brief, or read from a file that somebody wrote.
/// </summary>
public sealed record Letter
{
    /// <summary>What it is for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The title, for the reader's window and the PDF: "Letter of medical necessity: CPAP device".</summary>
    public required string Title { get; init; }

    /// <summary>The language, as BCP 47.</summary>
    public string Language { get => field ?? "en-US"; init; }

    /// <summary>The parts, in order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The facts that its statements stand on, each once, in the order they are first used.</summary>
    public IReadOnlyList<Fact> Facts { get => field ?? []; init; }

    /// <summary>All statements, in order.</summary>
    [JsonIgnore]
    public IEnumerable<Statement> Statements => Sections.SelectMany(section => section.Statements);

    /// <summary>What was needed and is not known.</summary>
    public IEnumerable<Gap> Gaps => Statements.Select(statement => statement.Gap).OfType<Gap>();

    /// <summary>The section of that id (see <see cref="SectionIds"/>), if the letter has it.</summary>
    public Section? Find(string id) => Sections.FirstOrDefault(section => section.Id == id);
}

/// <summary>A part of a letter.</summary>
public sealed record Section
{
    /// <summary>Its id (see <see cref="SectionIds"/>).</summary>
    public required string Id { get; init; }

    /// <summary>Its heading; null for parts that carry none, such as the date.</summary>
    public string? Heading { get; init; }

    /// <summary>Its sentences and lines.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }
}

/// <summary>The ids of the parts, in the order of argument: diagnosis, what was tried, where the patient stands, what is asked, what it will do, what happens without it.</summary>
public static class SectionIds
{
    /// <summary>Clinic and clinician.</summary>
    public const string Letterhead = "letterhead";

    /// <summary>The letter's date.</summary>
    public const string Date = "date";

    /// <summary>The payer addressed.</summary>
    public const string Recipient = "recipient";

    /// <summary>The "Re:" block: patient, birth date, policy, diagnosis.</summary>
    public const string Reference = "reference";

    /// <summary>"Dear …".</summary>
    public const string Salutation = "salutation";

    /// <summary>The request, in the first two sentences.</summary>
    public const string Opening = "opening";

    /// <summary>The injury, for workers' compensation.</summary>
    public const string Injury = "injury";

    /// <summary>Diagnosis and clinical history.</summary>
    public const string Diagnosis = "diagnosis";

    /// <summary>What was tried.</summary>
    public const string Treatments = "treatments";

    /// <summary>Where the patient stands: results and function.</summary>
    public const string Status = "status";

    /// <summary>The payer's reasons or questions, answered.</summary>
    public const string Answers = "answers";

    /// <summary>What is asked, exactly, and why: the clinical justification.</summary>
    public const string Request = "request";

    /// <summary>The demands of the payer's policy, each answered in the payer's order.</summary>
    public const string Criteria = "criteria";

    /// <summary>What the plan provides, and why more is needed.</summary>
    public const string Benefit = "benefit";

    /// <summary>What it will do.</summary>
    public const string Outcomes = "outcomes";

    /// <summary>What happens without it.</summary>
    public const string Consequences = "consequences";

    /// <summary>The closing request and the offer to talk.</summary>
    public const string Closing = "closing";

    /// <summary>The signature block.</summary>
    public const string Signature = "signature";

    /// <summary>The documents that go with the letter.</summary>
    public const string Enclosures = "enclosures";

    /// <summary>Text of a read letter that stands under no part we know.</summary>
    public const string Body = "body";
}
