using MedNec.Engine.Charts;

namespace MedNec.Engine.Composing.Evidence;

/// <summary>The results of one test that the letter shows: the newest and, where it was measured before in the same unit, the oldest.</summary>
/// <param name="Name">The test, as it stands within a sentence.</param>
/// <param name="Newest">The newest result.</param>
/// <param name="Oldest">The oldest one, when there is another day with a number in the same unit.</param>
/// <param name="IsAim">Whether a goal of the brief names it.</param>
internal sealed record ResultSeries(string Name, Fact Newest, Fact? Oldest, bool IsAim);
