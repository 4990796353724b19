using MedNec.Engine.Charts;
using MedNec.Engine.Codes;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>Something happened so long ago: an injury, an operation, the delivery of a device.</summary>
internal sealed record TimeSinceKind(IReadOnlyList<Phrase> Event, IReadOnlyList<string> Codes, CalendarSpan? AtLeast, CalendarSpan? AtMost) : ICriterionKind
{
    public string Field => "chart";

    public string InWords => $"{Words.Or(Event.Select(phrase => phrase.Text).Concat(Codes))} lies {(AtLeast is { } least ? $"at least {least}" : "")}{(AtLeast is not null && AtMost is not null ? " and " : "")}{(AtMost is { } most ? $"at most {most}" : "")} back";

    private static readonly FactKind[] Events = [FactKind.Condition, FactKind.Diagnosis, FactKind.Procedure, FactKind.Injury, FactKind.Device, FactKind.Trial, FactKind.Medication, FactKind.Visit, FactKind.Coverage, FactKind.Item];

    public static TimeSinceKind Read(PackNode node)
    {
        node.Only("event", "codes", "at-least", "at-most");
        var kind = new TimeSinceKind(node.Find("event")?.Phrases ?? [], node.Find("codes")?.Texts ?? [], node.Find("at-least")?.Span, node.Find("at-most")?.Span);
        return kind.Event.Count + kind.Codes.Count == 0 ? throw node.Wrong("time-since needs an event (words) or codes")
            : kind.AtLeast is null && kind.AtMost is null ? throw node.Wrong("time-since needs at-least or at-most")
            : kind;
    }

    // "HCPCS E0601" names its system; a code alone is a diagnosis.
    private static bool NamesItsSystem(string code) => code.Contains(' ', StringComparison.Ordinal);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var name = Words.Or(Event.Select(phrase => phrase.Text).Concat(Codes));
        var found = evidence.Coded([.. Codes.Where(code => !NamesItsSystem(code))], new Named(Event, [.. Codes.Where(NamesItsSystem)], []), Events)
            .Where(fact => (fact.Date is not { IsPossible: true } date || date.Earliest <= evidence.On) && !evidence.IsDenied(Event, fact)).ToList();
        if (found.Where(fact => fact.Date is { IsPossible: true }).MaxBy(fact => fact.Date!.Value.Latest) is not { } last)
        {
            return Judgement.NotDocumented($"Enter the date of {name}", found);
        }

        var date = last.Date!.Value;
        if (AtLeast is { } least && least.LastDayFrom(date.Latest) is var through && through >= evidence.On)
        {
            return Judgement.NotMet($"{last.What.Text} is of {date.InWords()}, less than {least} ago", $"{least} must have passed since {last.What.Text}", last) with { CuredOn = through == DateOnly.MaxValue ? null : through.AddDays(1) };
        }

        return AtMost is { } most && !(new Window(most, WindowEnd.Letter, null).Holds(date, evidence.On))
            ? Judgement.NotMet($"{last.What.Text} is of {date.InWords()}, more than {most} ago", "See whether a later date holds, or argue the exception", last)
            : Judgement.Met(last) with { FreshThrough = AtMost is { } span ? new Window(span, WindowEnd.Letter, null).FreshThrough(date) : null };
    }
}
