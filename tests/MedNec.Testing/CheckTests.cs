using MedNec.Engine.Checks;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using Shouldly;
using Xunit;

namespace MedNec.Testing;

/// <summary>
/// The tests of one check. A class says the pair that the check's page shows, <see cref="Wrong"/> and <see cref="Right"/>,
/// and adds its own examples in the words below.
/// </summary>
/// <typeparam name="TCheck">The check.</typeparam>
public abstract class CheckTests<TCheck> : ICheckTests
    where TCheck : ICheck, new()
{
    private readonly TCheck check = new();

    /// <inheritdoc/>
    public ICheck Check => check;

    /// <inheritdoc/>
    public abstract Example Wrong { get; }

    /// <inheritdoc/>
    public abstract Example Right { get; }

    [Fact]
    public void The_wrong_example_of_the_page_is_flagged() => Flags(Wrong.Brief, Wrong.Letter);

    [Fact]
    public void The_right_example_of_the_page_passes() => Passes(Right.Brief, Right.Letter);

    /// <summary>The check runs and finds nothing. Without a letter: the one a clinic would type from the brief.</summary>
    protected void Passes(Brief brief, Letter? letter = null)
    {
        var reading = Reading(brief, letter);
        Skip(reading, brief).ShouldBeNull("the check did not run");
        check.Run(reading, brief).Select(finding => finding.Message).ShouldBeEmpty();
    }

    /// <summary>The check runs on that letter for the clean brief and finds nothing.</summary>
    protected void Passes(Letter letter) => Passes(A.Brief(), letter);

    /// <summary>The check finds something: <paramref name="saying"/> is part of its message, <paramref name="quoting"/> the words it points at, <paramref name="fixing"/> what it offers instead.</summary>
    protected void Flags(Brief brief, Letter? letter = null, string? saying = null, string? quoting = null, string? fixing = null)
    {
        var reading = Reading(brief, letter);
        Skip(reading, brief).ShouldBeNull("the check did not run");
        var findings = check.Run(reading, brief).ToList();
        findings.ShouldNotBeEmpty();
        foreach (var finding in findings)
        {
            StandsWhereItSays(finding, reading);
        }

        findings.ShouldContain(
            finding => (saying == null || finding.Message.Contains(saying, StringComparison.Ordinal))
                && (quoting == null || (finding.Where != null && finding.Where.Quote == quoting))
                && (fixing == null || finding.Fix == fixing),
            "it found: " + string.Join(" | ", findings.Select(finding => $"{finding.Message} [{finding.Where?.Quote}] → {finding.Fix}")));
    }

    /// <summary>The check finds something in that letter for the clean brief.</summary>
    protected void Flags(Letter letter, string? saying = null, string? quoting = null, string? fixing = null) => Flags(A.Brief(), letter, saying, quoting, fixing);

    /// <summary>The check says that it does not concern this letter.</summary>
    protected void DoesNotApply(Brief brief, Letter? letter = null) =>
        Skip(Reading(brief, letter), brief).ShouldNotBeNull("the check ran").NeedsPerson.ShouldBeFalse();

    /// <summary>The check says that a person must decide.</summary>
    protected void NeedsPerson(Brief brief, Letter? letter = null) =>
        Skip(Reading(brief, letter), brief).ShouldNotBeNull("the check ran").NeedsPerson.ShouldBeTrue();

    // As the reviewer asks: first whether the check concerns the letter, then whether it can be decided.
    private Skip? Skip(LetterReading reading, Brief brief) => check.Info.Applies.Refuses(brief) ?? check.Skips(reading, brief);

    private static LetterReading Reading(Brief brief, Letter? letter) => new(letter ?? A.LetterFor(brief), brief);

    private static void StandsWhereItSays(Finding finding, LetterReading reading)
    {
        finding.Message.ShouldEndWith(".");
        finding.Message.ShouldNotContain("  ");
        if (finding.Where is { } place)
        {
            reading.Letter.Find(place.Section)!.Statements[place.Statement].Text[place.Start..place.End].ShouldBe(place.Quote);
        }

        if (finding.Fix is not null)
        {
            finding.Where.ShouldNotBeNull("a fix needs the place it mends");
        }
    }
}

/// <summary>What the catalogue's own tests and the pages know of a check's tests.</summary>
public interface ICheckTests
{
    /// <summary>The check.</summary>
    ICheck Check { get; }

    /// <summary>What it flags.</summary>
    Example Wrong { get; }

    /// <summary>What it passes.</summary>
    Example Right { get; }
}

/// <summary>A letter and its brief, and the few words of it that a page shows.</summary>
/// <param name="Words">What the page shows: "NPI 1234567890".</param>
/// <param name="Brief">The brief.</param>
/// <param name="Letter">The letter.</param>
public sealed record Example(string Words, Brief Brief, Letter Letter)
{
    /// <summary>The letter that a clinic would type from <paramref name="brief"/>.</summary>
    public static Example Of(string words, Brief brief) => new(words, brief, A.LetterFor(brief));

    /// <summary>A letter for the clean brief.</summary>
    public static Example Of(string words, Letter letter) => new(words, A.Brief(), letter);

    /// <summary>The letter that a clinic would type from <paramref name="brief"/>, with this sentence in its argument.</summary>
    public static Example Of(string words, Brief brief, string sentence) => new(words, brief, A.LetterSaying(sentence, brief));

    /// <summary>The clean letter with this sentence in its argument.</summary>
    public static Example Saying(string sentence) => new(sentence, A.Brief(), A.LetterSaying(sentence));
}
