using MedNec.Cases.Workflow;

namespace MedNec.Cases.Board;

/// <summary>The board: the clinic's cases by stage, in each column the most urgent first.</summary>
public sealed class ShowBoard(ICaseStore cases)
{
    /// <summary>The columns, in the order of a case's life.</summary>
    public async Task<IReadOnlyList<Column>> Run(ClinicId clinic, CancellationToken cancel) => Arrange(await cases.List(clinic, cancel));

    /// <summary>Sorts <paramref name="cases"/> into the columns.</summary>
    public static IReadOnlyList<Column> Arrange(IReadOnlyList<Case> cases)
    {
        var byStage = cases.ToLookup(found => found.Stage);
        return
        [
            .. Column.Layout.Select(column => column with
            {
                // What has no date yet comes after what has one; among equals the oldest first, so that nothing grows old unseen.
                Cases = [.. column.Stages.SelectMany(stage => byStage[stage]).OrderBy(found => found.Next?.On ?? DateOnly.MaxValue).ThenBy(found => found.OpenedAt)],
            }),
        ];
    }
}

/// <summary>A column of the board.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Stages">The stages it shows.</param>
/// <param name="WouldFill">What would fill it, for when it is empty.</param>
public sealed record Column(string Name, IReadOnlyList<Stage> Stages, string WouldFill)
{
    /// <summary>The columns without cases.</summary>
    public static IReadOnlyList<Column> Layout { get; } =
    [
        new("Gathering", [Stage.Gathering], "A request that still waits for records, before there is a letter."),
        new("Drafting", [Stage.Drafting], "A letter that is being written and checked."),
        new("To sign", [Stage.ToSign], "A letter without blockers, laid before its clinician."),
        new("Ready to send", [Stage.ReadyToSend], "A signed letter whose packet has not gone out."),
        new("With payer", [Stage.AwaitingDecision], "A packet that was sent and is not decided."),
        new("Decided", [Stage.Denied, Stage.Approved], "What a payer approved or denied."),
    ];

    /// <summary>Its cases.</summary>
    public IReadOnlyList<Case> Cases { get; init; } = [];

    /// <summary>When the oldest of them was opened.</summary>
    public DateTimeOffset? Oldest => Cases.Count == 0 ? null : Cases.Min(found => found.OpenedAt);
}
