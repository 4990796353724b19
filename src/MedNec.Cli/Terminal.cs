namespace MedNec.Cli;

/// <summary>Where a verb speaks: <paramref name="Output"/> takes what was asked for, <paramref name="Errors"/> what a person should know beside it.</summary>
public sealed record Terminal(TextWriter Output, TextWriter Errors);
