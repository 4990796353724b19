using MedNec.Engine.Checks;

namespace MedNec.Cases.Reviewing;

/// <summary>Where a clinic's decisions about checks are kept.</summary>
public interface IClinicSettings
{
    /// <summary>The decisions as they stand.</summary>
    ClinicRules Rules { get; }

    /// <summary>Keeps what <paramref name="change"/> makes of the decisions so far; all of it, or nothing.</summary>
    void Change(Func<IReadOnlyList<CheckSwitch>, IEnumerable<CheckSwitch>> change);
}
