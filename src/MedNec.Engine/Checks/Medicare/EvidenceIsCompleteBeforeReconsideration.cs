using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>At the second level of a Medicare appeal, everything that will ever be shown is in the packet.</summary>
public sealed class EvidenceIsCompleteBeforeReconsideration : ICheck
{
    private const int Reconsideration = 2;

    private static readonly Lazy<WordList> HeldBack = new(() => WordList.Of("words/held-back.yaml", "phrases"));
    private static readonly Lazy<WordList> LevelTwo = new(() => WordList.Of("words/held-back.yaml", "level-two"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-011", Severity.Blocker, "Evidence complete before QIC")
    {
        Why = "What is not shown at the reconsideration may be shut out of every later level: a letter kept in reserve is a letter lost.",
        Source = "42 CFR 405.966",
        Applies = new() { Lines = [LineOfBusiness.Medicare], Purposes = [Purpose.Appeal] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Appeal?.Level switch
    {
        { } level when level != Reconsideration => Skip.NotApplicable("The appeal is not at the second level."),
        null when !LevelTwo.Value.StandsIn(letter, statement => true) => Skip.Person("The level of the appeal is not known: at the second, all evidence must be in."),
        _ when brief.Appeal?.EvidenceComplete is null && Reserved(letter) is null => Skip.Person("Nobody has said whether all evidence is in the packet: what is missing at this level may be shut out later."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (brief.Appeal?.EvidenceComplete == false)
        {
            yield return new Finding { Message = "Evidence is still outstanding: put everything into this packet; what is not shown at the reconsideration may be shut out of every later level." };
        }

        if (Reserved(letter) is { } place)
        {
            yield return new Finding { Message = $"\"{place.Quote}\" holds evidence back: enclose it now; what is not shown at the reconsideration may be shut out of every later level.", Where = place };
        }
    }

    private static Place? Reserved(LetterReading letter) => letter.Words.Lines.Where(line => line.Statement.IsBody).Select(HeldBack.Value.FirstIn).FirstOrDefault(place => place is not null);
}
