using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Justification;

/// <summary>Somewhere the letter joins a finding to the request with a "because". Whether the chain holds, a person judges.</summary>
public sealed class FindingLeadsToRequest : ICheck
{
    private static readonly Lazy<WordList> Joints = new(() => WordList.Of("words/because.yaml", "joints"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-JUS-001", Severity.Blocker, "Finding-to-request link")
    {
        Kind = CheckKind.LanguageModel,
        Part = "a sentence gives a reason for the request",
        Why = "Necessity is a chain from finding to item; without it the letter asks to be believed.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 5 and mistake 1",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.IsForHealthAccount ? Skip.NotApplicable("A health account asks for the tax test in place of the payer's criteria.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (!Joints.Value.StandsIn(letter, IsArgument))
        {
            yield return new Finding { Message = "No sentence leads from a finding to the request: add one such as \"Because the index is 32 with a saturation of 78%, CPAP is needed to keep the airway open in sleep\"." };
        }
    }

    private static bool IsArgument(PlacedStatement statement) =>
        statement.IsBody && statement.Statement.Role != Role.Courtesy && statement.Section is not (SectionIds.Opening or SectionIds.Closing or SectionIds.Outcomes or SectionIds.Consequences or SectionIds.Treatments or SectionIds.Benefit);
}
