using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Phrases;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Material;

/// <summary>What is known of one requested item.</summary>
internal static class ItemKnowledge
{
    /// <summary>Gathers it.</summary>
    public static Knowledge Of(Draft draft, RequestedItem item, int index)
    {
        var id = BriefFacts.Id("items", index);
        var name = item.Name is { Length: > 0 } words ? Casing.Within(words) : CodeOf(item);
        var span = CalendarSpan.Parse(item.Duration);
        var known = new Knowledge(draft.Knowledge)
            .With("item", name is null ? null : new Known(Grammar.AsOne(name), [id]) { IsPlural = Grammar.IsPlural(name) })
            .With("item.name", name, id)
            .With("item.title", name is null ? null : Casing.Sentence(item.Name ?? name), id)
            .With("item.the", name is null ? null : Grammar.TheOne(ShortNameOf(name)), id)
            .With("item.code", item.Name is null ? null : CodeOf(item), id)
            .With("item.quantity", item.Quantity is { } quantity ? Grammar.Quantity(quantity, item.Unit) : null, id)
            .With("item.dose", item.Dose, id)
            .With("item.strength", item.Name?.Any(char.IsAsciiDigit) == true ? item.Name : null, id)
            .With("item.route", RouteOf(item.Route), id)
            .With("item.frequency", item.Frequency is { } frequency ? Words.List.Frequencies.GetValueOrDefault(frequency.Trim()) ?? Casing.Within(frequency.Trim()) : null, id)
            .With("item.duration", span?.ToString() ?? item.Duration, id)
            .With("item.start", item.Start?.InWords(), id)
            .With("item.start-on", Grammar.On(item.Start), id)
            .Tag("therapy", IsTherapy(item));
        if (item.Service is { } service)
        {
            known.Tag(Vocabulary.TagOf(service));
        }

        if (span is not null && item.Start is { IsExact: true } start)
        {
            var end = PartialDate.Of(span.LastDayFrom(start.Earliest));
            known.With("item.end", end.InWords(), draft.Derive($"derived:items[{Grammar.Number(index)}].end", "Last day of the requested period", [id], date: end));
        }

        return known;
    }

    /// <summary>"HCPCS E0601"; the bare code when its system is not given.</summary>
    public static string? CodeOf(RequestedItem item) => item.Code is not { Length: > 0 } code ? null : item.System is { Length: > 0 } system ? $"{system} {code}" : code;

    /// <summary>The item where it has been named in full before: of "power wheelchair, group 2 standard with captain seat", "power wheelchair".</summary>
    public static string ShortNameOf(string name)
    {
        var words = Casing.Within(name);
        foreach (var mark in (ReadOnlySpan<string>)[",", " (", " with ", " without "])
        {
            var at = words.IndexOf(mark, StringComparison.Ordinal);
            words = at > 0 ? words[..at] : words;
        }

        return words;
    }

    /// <summary>Whether it is a course of visits.</summary>
    public static bool IsTherapy(RequestedItem item) => item.Service is Service.PhysicalTherapy or Service.OccupationalTherapy or Service.SpeechTherapy or Service.BehavioralHealth or Service.Chiropractic or Service.Acupuncture;

    private static string? RouteOf(string? route) => route is null ? null : Words.List.Routes.GetValueOrDefault(route.Trim()) ?? $"by the {Casing.Within(route.Trim(), unlessProper: true)} route";
}
