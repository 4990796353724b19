namespace MedNec.Benchmarks;

/// <summary>A promise about speed that a run keeps or breaks.</summary>
/// <param name="What">What is promised, in words.</param>
/// <param name="Benchmark">The benchmark that measures it: "Class.Method".</param>
/// <param name="Limit">The most it may take: milliseconds, or times <paramref name="ComparedWith"/>.</param>
/// <param name="ComparedWith">The benchmark of the same class that it is measured against; null for a limit in milliseconds.</param>
internal sealed record Promise(string What, string Benchmark, double Limit, string? ComparedWith = null);
