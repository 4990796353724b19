namespace MedNec.Engine.Letters;

/// <summary>A sentence or line of a letter, with its role and the facts it stands on.</summary>
public sealed record Statement
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>What kind of sentence it is.</summary>
    public required Role Role { get; init; }

    /// <summary>Ids of the facts it stands on.</summary>
    public IReadOnlyList<string> Facts { get => field ?? []; init; }

    /// <summary>Which place of the letter it fills ("treatments.trial[1]"); null in a letter that was read.</summary>
    public string? Slot { get; init; }

    /// <summary>How it is set.</summary>
    public Layout Layout { get; init; } = Layout.Sentence;

    /// <summary>What it asks the clinician to supply, when it is no sentence yet.</summary>
    public Gap? Gap { get; init; }

    /// <summary>Whose words they are.</summary>
    public Author Author { get; init; } = Author.Composer;
}

/// <summary>What kind of sentence a statement is.</summary>
public enum Role
{
    /// <summary>Stands on facts.</summary>
    Fact,

    /// <summary>Answers a criterion of the payer's policy.</summary>
    Criterion,

    /// <summary>Clinical reasoning: stands on a cited guideline or on the signer's attestation.</summary>
    Argument,

    /// <summary>Form and courtesy: addresses, salutation, thanks.</summary>
    Courtesy,
}

/// <summary>How a statement is set.</summary>
public enum Layout
{
    /// <summary>Runs on in the paragraph of the statement before it.</summary>
    Sentence,

    /// <summary>Begins a new paragraph.</summary>
    Paragraph,

    /// <summary>A line of its own: letterhead, address, signature.</summary>
    Line,

    /// <summary>A line of the reference block: a label, ": ", and its value.</summary>
    Field,

    /// <summary>An item of a list.</summary>
    Bullet,
}

/// <summary>Whose words a statement is in.</summary>
public enum Author
{
    /// <summary>The standard phrasebook.</summary>
    Composer,

    /// <summary>The clinic's own phrasebook.</summary>
    Clinic,

    /// <summary>The clinician, by hand.</summary>
    Clinician,

    /// <summary>Read from a file.</summary>
    File,
}

/// <summary>Something a letter needs and the brief does not know: asked for in sight, never guessed.</summary>
/// <param name="Needs">What is needed, in words: "the date of the sleep study".</param>
/// <param name="Field">Where in the brief it belongs ("documents[0].date").</param>
public sealed record Gap(string Needs, string Field);
