using MedNec.Engine.Composing.Phrases;
using MedNec.Engine.Policies.Kinds;

namespace MedNec.Engine.Policies;

/// <summary>The kinds of demand that a policy file may use. A new kind is a file in <c>Kinds/</c> and a line here.</summary>
public static class CriterionKinds
{
    private static readonly Dictionary<string, Func<PackNode, ICriterionKind>> Readers = new(StringComparer.Ordinal)
    {
        ["diagnosis"] = DiagnosisKind.Read,
        ["result"] = ResultKind.Read,
        ["score"] = ResultKind.Read,
        ["change"] = ChangeKind.Read,
        ["treatment"] = TreatmentKind.Read,
        ["document"] = DocumentKind.Read,
        ["visit"] = VisitKind.Read,
        ["age"] = AgeKind.Read,
        ["sex"] = SexKind.Read,
        ["function"] = FunctionKind.Read,
        ["specialist"] = SpecialistKind.Read,
        ["quantity"] = QuantityKind.Read,
        ["time-since"] = TimeSinceKind.Read,
        ["statement"] = StatementKind.Read,
        ["not-contraindicated"] = NotContraindicatedKind.Read,
        ["authorization"] = AuthorizationKind.Read,
        ["line"] = LineKind.Read,
        ["state"] = StateKind.Read,
        ["injury"] = InjuryKind.Read,
        ["citation"] = CitationKind.Read,
        ["goal"] = GoalKind.Read,
        ["risk"] = RiskKind.Read,
        ["alternative"] = AlternativeKind.Read,
        ["benefit"] = BenefitKind.Read,
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> Names => Readers.Keys;

    /// <summary>Reads a demand's kind.</summary>
    /// <param name="name">The kind's name.</param>
    /// <param name="value">What stands under it.</param>
    /// <exception cref="PackException">There is no such kind, or its values are wrong; the message names file, line and column.</exception>
    internal static ICriterionKind Read(string name, PackNode value) =>
        Readers.TryGetValue(name, out var read) ? read(value) : throw value.Wrong($"\"{name}\" is no kind of demand{Nearest.Hint(name, Readers.Keys)}");
}
