using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Checks.Rules;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>The coverage of home oxygen (LCD L33797): groups I and II by blood gas and saturation on room air, and the few diseases covered without hypoxemia.</summary>
internal static class OxygenCriteria
{
    private static readonly Lazy<Table> Rules = new(() => new Table(Packs.Yaml("rules/oxygen.yaml")));

    /// <summary>The codes it concerns.</summary>
    public static ItemCodes Codes => Rules.Value.Codes;

    /// <summary>Whether the criteria are met.</summary>
    public static CriteriaAnswer Judge(LetterReading letter, Brief brief)
    {
        var rules = Rules.Value;
        if (IsKnown(brief, rules.Other, rules.OtherCodes))
        {
            return CriteriaAnswer.Yes;
        }

        bool OnRoomAir(string text) => !rules.OnOxygen.StandsIn(text) || text.Contains("room air", StringComparison.OrdinalIgnoreCase);
        var gases = ResultsKnown.Of(letter, "arterial oxygen pressure", OnRoomAir);
        var saturations = ResultsKnown.Of(letter, "oxygen saturation", OnRoomAir).Concat(ResultsKnown.Of(letter, "oxygen saturation nadir", OnRoomAir)).Where(value => value.Value > 1).ToList();
        if (gases.Count == 0 && saturations.Count == 0)
        {
            return CriteriaAnswer.Unknown("No blood gas or oximetry is known.");
        }

        // A blood gas of the same day outweighs the oximetry.
        var counted = saturations.Where(saturation => !gases.Any(gas => gas.Date is { } day && saturation.Date is { } other && day.Agrees(other) && gas.Value > rules.PressureTwo)).ToList();
        var qualifying = gases.Where(gas => gas.Value <= rules.Pressure).Concat(counted.Where(value => value.Value <= rules.Saturation)).ToList();
        if (qualifying.Count == 0 && (gases.Any(gas => gas.Value <= rules.PressureTwo) || counted.Exists(value => value.Value <= rules.SaturationTwo)))
        {
            if (!IsKnown(brief, rules.GroupTwo, rules.GroupTwoCodes) && !rules.GroupTwo.StandsIn(letter, ResultsKnown.IsOfThePatient))
            {
                return CriteriaAnswer.No($"{Shown(gases, saturations)}: in this range (group II) edema suggesting heart failure, pulmonary hypertension or cor pulmonale, or a hematocrit above {Number(rules.Hematocrit)}% must be documented besides.");
            }

            qualifying = [.. gases.Where(gas => gas.Value <= rules.PressureTwo), .. counted.Where(value => value.Value <= rules.SaturationTwo)];
        }

        if (qualifying.Count == 0)
        {
            return CriteriaAnswer.No($"{Shown(gases, saturations)}: home oxygen is covered at a saturation of {Number(rules.Saturation)}% or less or a PaO2 of {Number(rules.Pressure)} mmHg or less.");
        }

        // Oxygen that was begun before the test that qualifies was begun without one.
        var start = Codes.In(brief).Select(item => item.Start).FirstOrDefault(date => date is { IsExact: true });
        return brief.Purpose != Purpose.Renewal && start is { } begun && qualifying.TrueForAll(value => value.Date is { IsExact: true } taken && taken > begun)
            ? CriteriaAnswer.No($"The qualifying test is dated after oxygen began on {begun.InWords()}: it must be done at the time of need, before the order.")
            : CriteriaAnswer.Yes;
    }

    private static bool IsKnown(Brief brief, WordList words, IReadOnlyList<string> codes) =>
        brief.Diagnoses.Any(diagnosis => DiagnosisFamily.FallsUnder(diagnosis.Code, codes) || words.StandsIn(diagnosis.Text))
        || brief.Chart.Of(FactKind.Condition).Any(condition => DiagnosisFamily.FallsUnder(condition.What.In(CodeSystems.Icd10Cm), codes) || words.StandsIn(condition.What.Text));

    private static string Shown(IReadOnlyList<(decimal Value, PartialDate? Date)> gases, List<(decimal Value, PartialDate? Date)> saturations) =>
        string.Join(" and ", new[]
        {
            gases.Count > 0 ? $"the lowest PaO2 known is {Number(gases.Min(gas => gas.Value))} mmHg" : null,
            saturations.Count > 0 ? $"the lowest saturation known on room air is {Number(saturations.Min(value => value.Value))}%" : null,
        }.OfType<string>()) is var text ? char.ToUpperInvariant(text[0]) + text[1..] : "";

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private sealed class Table(PackNode pack)
    {
        public ItemCodes Codes { get; } = new(pack["codes"].Texts);

        public decimal Saturation { get; } = Figure(pack, "saturation");

        public decimal Pressure { get; } = Figure(pack, "pressure");

        public decimal SaturationTwo { get; } = Figure(pack, "saturation-two");

        public decimal PressureTwo { get; } = Figure(pack, "pressure-two");

        public decimal Hematocrit { get; } = Figure(pack, "hematocrit");

        public WordList GroupTwo { get; } = new(pack["group-two"].Texts);

        public IReadOnlyList<string> GroupTwoCodes { get; } = pack["group-two-codes"].Texts;

        public WordList Other { get; } = new(pack["other"].Texts);

        public IReadOnlyList<string> OtherCodes { get; } = pack["other-codes"].Texts;

        public WordList OnOxygen { get; } = new(pack["on-oxygen"].Texts);

        private static decimal Figure(PackNode pack, string key) => decimal.Parse(pack[key].Text, CultureInfo.InvariantCulture);
    }
}
