namespace MedNec.Documents.Setting;

/// <summary>A line or paragraph of text as it is set: stretches of words, some of them gaps or links.</summary>
/// <param name="Runs">The stretches, in reading order.</param>
internal sealed record Words(IReadOnlyList<Run> Runs)
{
    /// <summary>The text without marks.</summary>
    public string Plain { get; } = string.Concat(Runs.Select(run => run.Text));

    /// <summary>Words without gap or link.</summary>
    public static Words Of(string text) => new([new Run(text)]);

    /// <summary>These words, a space, and the words that run on in the same paragraph.</summary>
    public Words Then(Words next) => new([.. Runs, new Run(" "), .. next.Runs]);
}

/// <summary>A stretch of text set in one way.</summary>
/// <param name="Text">The words.</param>
internal sealed record Run(string Text)
{
    /// <summary>Whether it stands for something the clinician has still to supply; its brackets are part of the text.</summary>
    public bool IsGap { get; init; }

    /// <summary>The web address it leads to.</summary>
    public string? Link { get; init; }
}
