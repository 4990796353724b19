namespace MedNec.Cases.Workflow;

/// <summary>What can be done with a case.</summary>
public enum Verb
{
    /// <summary>Write the first letter from the brief.</summary>
    Compose,

    /// <summary>Change the words of the letter.</summary>
    Reword,

    /// <summary>Override or acknowledge a finding, or take that back.</summary>
    Settle,

    /// <summary>Enter something in the brief, or take it back: a document, a statement, the policy that decides.</summary>
    Enter,

    /// <summary>Lay the letter before a clinician.</summary>
    AskForSignature,

    /// <summary>Sign it.</summary>
    Sign,

    /// <summary>Take a letter back to the desk, which makes a signature void.</summary>
    Reopen,

    /// <summary>Send it to the payer.</summary>
    Submit,

    /// <summary>Record what the payer decided.</summary>
    RecordDecision,
}

/// <summary>One row of the table of what may follow what.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Label">The words of its button.</param>
/// <param name="From">The stages in which it may be done.</param>
/// <param name="To">The stages it can lead to.</param>
/// <param name="Otherwise">What the person is told in every other stage.</param>
public sealed record Move(Verb Verb, string Label, IReadOnlyList<Stage> From, IReadOnlyList<Stage> To, string Otherwise);

/// <summary>The table of what may follow what (handbook 1.1). Buttons, refusals and the diagram in the documents are read from it.</summary>
public static class Moves
{
    /// <summary>The rows, in the order of a case's life.</summary>
    public static IReadOnlyList<Move> All { get; } =
    [
        new(Verb.Compose, "Compose letter", [Stage.Gathering], [Stage.Drafting],
            "This case has its letter already; change its words instead."),
        new(Verb.Reword, "Change letter", [Stage.Drafting], [Stage.Drafting],
            "This letter is no longer a draft; reopen it first, which makes a signature void."),
        new(Verb.Settle, "Settle finding", [Stage.Drafting], [Stage.Drafting],
            "Findings are settled while the letter is a draft; reopen it first, which makes a signature void."),
        new(Verb.Enter, "Add to record", [Stage.Gathering, Stage.Drafting], [Stage.Gathering, Stage.Drafting],
            "Nothing is added to the record of a letter that is no longer a draft; reopen it first, which makes a signature void."),
        new(Verb.AskForSignature, "Ask for signature", [Stage.Drafting], [Stage.ToSign],
            "Only a draft can be laid before a clinician."),
        new(Verb.Sign, "Sign letter", [Stage.ToSign], [Stage.ReadyToSend],
            "Ask for the signature first."),
        new(Verb.Reopen, "Reopen letter", [Stage.ToSign, Stage.ReadyToSend], [Stage.Drafting],
            "Only a letter that waits for its signature or its sending can be reopened."),
        new(Verb.Submit, "Record sending", [Stage.ReadyToSend], [Stage.AwaitingDecision],
            "Sign the letter first."),
        new(Verb.RecordDecision, "Record decision", [Stage.AwaitingDecision], [Stage.Approved, Stage.Denied],
            "Only a letter that the payer has can be decided."),
    ];

    /// <summary>The row of <paramref name="verb"/>.</summary>
    public static Move Of(Verb verb) => All.First(move => move.Verb == verb);

    /// <summary>What may be done in <paramref name="stage"/>.</summary>
    public static IEnumerable<Move> From(Stage stage) => All.Where(move => move.From.Contains(stage));
}
