using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Machine;

/// <summary>Where a language model proposed sentences, its name, version, prompt, inputs and temperature are kept.</summary>
public sealed class ModelUseIsRecorded : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-AI-006", Severity.Warning, "Model provenance stored")
    {
        Why = "When a sentence turns out wrong, the clinic must be able to say which model wrote it, from what, and which other letters it touched.",
        Source = "45 CFR 164.312(b) (audit controls)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Drafting is null || (brief.Drafting.Models.Count == 0 && !IsByModel(brief.Drafting)) ? Skip.NotApplicable("No language model took part, as far as the brief says.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (brief.Drafting!.Models.Count == 0)
        {
            yield return new Finding { Message = $"{brief.Drafting.By} drafted the letter, and nothing is kept of it: record model, version, prompt hash, inputs hash and temperature." };
        }

        foreach (var model in brief.Drafting.Models)
        {
            var missing = new (string What, bool Known)[]
            {
                ("name", Filled(model.Name)), ("version", Filled(model.Version)), ("prompt hash", Filled(model.PromptHash)), ("inputs hash", Filled(model.InputsHash)), ("temperature", model.Temperature is not null),
            }.Where(part => !part.Known).Select(part => part.What).ToList();
            if (missing.Count > 0)
            {
                yield return new Finding { Message = $"The record of {(Filled(model.Name) ? model.Name : "a model")} lacks its {string.Join(", ", missing)}: keep {(missing.Count == 1 ? "it" : "them")} with the letter." };
            }
        }
    }

    private static bool IsByModel(Drafting drafting) => drafting.By?.StartsWith("model:", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Filled(string? text) => !string.IsNullOrWhiteSpace(text);
}
