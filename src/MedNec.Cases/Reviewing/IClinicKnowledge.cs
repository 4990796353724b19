using MedNec.Engine.Checks;
using MedNec.Engine.Registries;

namespace MedNec.Cases.Reviewing;

/// <summary>What the installation knows beyond a case: the clinic's rules for the checks, and the lists it imported.</summary>
public interface IClinicKnowledge
{
    /// <summary>The clinic's rules as they stand now.</summary>
    /// <exception cref="UnreadableInputException">A file of the clinic cannot be read; the message names file, line and column.</exception>
    ClinicRules Rules { get; }

    /// <summary>The imported lists, each read when it is first asked for.</summary>
    ILibrary Library { get; }
}

/// <summary>An installation that knows nothing beyond its cases.</summary>
public sealed class NothingKnown : IClinicKnowledge
{
    /// <inheritdoc/>
    public ClinicRules Rules => ClinicRules.None;

    /// <inheritdoc/>
    public ILibrary Library => StarterLibrary.Instance;
}
