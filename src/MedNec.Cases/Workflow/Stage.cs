namespace MedNec.Cases.Workflow;

/// <summary>Where a case stands. Computed from its records (<see cref="Case.Stage"/>), never stored as a truth of its own.</summary>
public enum Stage
{
    /// <summary>Records are collected; there is no letter yet.</summary>
    Gathering,

    /// <summary>The letter is being written.</summary>
    Drafting,

    /// <summary>The letter lies before a clinician for signature.</summary>
    ToSign,

    /// <summary>The letter is signed.</summary>
    ReadyToSend,

    /// <summary>The payer has it.</summary>
    AwaitingDecision,

    /// <summary>The payer refused; the clinic decides about an appeal.</summary>
    Denied,

    /// <summary>The payer approved.</summary>
    Approved,
}

/// <summary>What the stages are called on the screen.</summary>
public static class StageNames
{
    /// <summary>The stage's name.</summary>
    public static string Name(this Stage stage) => stage switch
    {
        Stage.Gathering => "Gathering",
        Stage.Drafting => "Drafting",
        Stage.ToSign => "To sign",
        Stage.ReadyToSend => "Ready to send",
        Stage.AwaitingDecision => "With the payer",
        Stage.Denied => "Denied",
        _ => "Approved",
    };
}
