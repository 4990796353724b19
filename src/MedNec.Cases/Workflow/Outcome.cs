namespace MedNec.Cases.Workflow;

/// <summary>How an attempt ended: <see cref="Done{T}"/>, <see cref="Refused{T}"/> or <see cref="Missing{T}"/>.</summary>
/// <typeparam name="T">What it yields when done.</typeparam>
public abstract record Outcome<T>;

/// <summary>It was done.</summary>
/// <typeparam name="T">What it yields.</typeparam>
/// <param name="Value">What it yields.</param>
public sealed record Done<T>(T Value) : Outcome<T>;

/// <summary>It was not done, and the person can mend it.</summary>
/// <typeparam name="T">What it would have yielded.</typeparam>
/// <param name="Because">The sentence for the person: what to do.</param>
public sealed record Refused<T>(string Because) : Outcome<T>;

/// <summary>There is no such thing at this clinic.</summary>
/// <typeparam name="T">What it would have yielded.</typeparam>
public sealed record Missing<T> : Outcome<T>;
