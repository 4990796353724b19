using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Request;

/// <summary>The payer's form, the 278 or PAS request and the order ask for what the letter asks for: codes, modifiers, units, dates, provider, patient.</summary>
public sealed partial class FormsAgreeWithLetter : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-REQ-007", Severity.Blocker, "Letter equals form, 278/PAS and order")
    {
        Why = "The payer decides on the form and reads the letter beside it: where they differ the request is pended, or the smaller number is approved.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall (conflicting data)",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { RequestForms.Count: > 0 } or { Order: not null } => null,
        _ when brief.Documents.Any(document => document.Kind is "request-form" or "order") => Skip.Person("A form or order goes with the letter and nobody has entered what it asks for: compare it with the letter."),
        _ => Skip.NotApplicable("No form, 278 request or order stands beside the letter."),
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        brief.RequestForms.SelectMany(form => Compared(form, letter, brief)).Concat(brief.Order is { } order ? Compared(order, brief) : []);

    private static IEnumerable<Finding> Compared(RequestForm form, LetterReading letter, Brief brief)
    {
        var name = NameOf(form);
        foreach (var item in brief.Items.Where(item => item.Code is not null && form.Lines.Count > 0))
        {
            var line = form.Lines.FirstOrDefault(line => Same(line.Code, item.Code));
            foreach (var message in line is null ? [$"{name} does not ask for {item.Label} ({item.Code}): ask for the same on both."] : Differences(name, item, line))
            {
                yield return new Finding { Message = message };
            }

            if (line?.Quantity is { } units && OtherCount(letter, item, units) is { } place)
            {
                yield return new Finding { Message = $"The letter asks for \"{place.Quote}\"; {name} asks for {units:0.##}. Correct the one that is wrong.", Where = place };
            }
        }

        foreach (var line in form.Lines.Where(line => line.Code is not null && !brief.Items.Any(item => Same(line.Code, item.Code))))
        {
            yield return new Finding { Message = $"{name} asks for {line.Code}, the letter does not: ask for the same on both." };
        }

        if (OtherProvider(form.Npi, brief))
        {
            yield return new Finding { Message = $"{name} names the provider {form.Npi}, the letter {brief.Clinician!.Npi}: correct the one that is wrong." };
        }

        if (form.Patient is { Length: > 0 } patient && brief.Subject.Name is { } subject && !FullName.Parse(patient).IsSameAs(FullName.Parse(subject)))
        {
            yield return new Finding { Message = $"{name} names the patient {patient}, the letter {subject}: find out whose form it is." };
        }

        if (form.Diagnoses.Count > 0 && brief.Diagnoses.Count > 0 && brief.Diagnoses[0].Code is { } code && !form.Diagnoses.Any(other => Same(other, code)))
        {
            yield return new Finding { Message = $"{name} gives the diagnosis {string.Join(", ", form.Diagnoses)}, the letter {code}: correct the one that is wrong." };
        }
    }

    private static IEnumerable<string> Differences(string name, RequestedItem item, RequestLine line)
    {
        if (line.Quantity is { } units && item.Quantity is { } asked && units != asked)
        {
            yield return $"{item.Label}: the letter asks for {asked:0.##}, {name} for {units:0.##}. Correct the one that is wrong.";
        }

        if ((line.Modifiers.Count > 0 || item.Modifiers.Count > 0) && !line.Modifiers.Select(Bare).ToHashSet(StringComparer.Ordinal).SetEquals(item.Modifiers.Select(Bare)))
        {
            yield return $"{item.Label}: the letter has {Listed(item.Modifiers)}, {name} {Listed(line.Modifiers)}. Use the same modifiers on both.";
        }

        if (line.Start is { IsPossible: true } start && item.Start is { IsPossible: true } begins && !start.Agrees(begins))
        {
            yield return $"{item.Label}: the letter begins on {begins.InWords()}, {name} on {start.InWords()}. Correct the one that is wrong.";
        }

        // Both habits count as right: "through November 30" and "until December 1".
        if (line.End is { IsExact: true } end && item.Start is { IsExact: true } first && CalendarSpan.Parse(item.Duration) is { } span
            && Math.Abs(end.Earliest.DayNumber - span.LastDayFrom(first.Earliest).DayNumber) > 1)
        {
            yield return $"{item.Label}: the letter ends on {PartialDate.Of(span.LastDayFrom(first.Earliest)).InWords()}, {name} on {end.InWords()}. Correct the one that is wrong.";
        }
    }

    private static IEnumerable<Finding> Compared(Order order, Brief brief)
    {
        if (brief.Items.Count == 1 && order.Quantity is { } ordered && brief.Items[0].Quantity is { } asked && ordered != asked)
        {
            yield return new Finding { Message = $"{brief.Items[0].Label}: the letter asks for {asked:0.##}, the order for {ordered:0.##}. Correct the one that is wrong." };
        }

        if (OtherProvider(order.Npi, brief))
        {
            yield return new Finding { Message = $"The order names the provider {order.Npi}, the letter {brief.Clinician!.Npi}: correct the one that is wrong." };
        }

        if (order.Beneficiary is { Length: > 0 } who && who.Any(char.IsWhiteSpace) && !who.Any(char.IsAsciiDigit) && brief.Subject.Name is { } subject && !FullName.Parse(who).IsSameAs(FullName.Parse(subject)))
        {
            yield return new Finding { Message = $"The order names the patient {who}, the letter {subject}: find out whose order it is." };
        }
    }

    // A count of the item's unit where the request is made, in a letter that nowhere gives the form's count.
    private static Place? OtherCount(LetterReading letter, RequestedItem item, decimal units)
    {
        if (item.Unit is not { Length: > 2 } unit || letter.SaysCount(units))
        {
            return null;
        }

        var root = unit.TrimEnd('s');
        return (from statement in letter.Statements
                where statement.Section is SectionIds.Opening or SectionIds.Request
                from Match match in Counted().Matches(statement.Text)
                where match.Groups["unit"].Value.StartsWith(root, StringComparison.OrdinalIgnoreCase)
                    && decimal.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) != units
                select statement.At(match.Index, match.Index + match.Length)).FirstOrDefault();
    }

    private static bool OtherProvider(string? npi, Brief brief) =>
        npi is { Length: > 0 } && brief.Clinician?.Npi is { } own && !Same(npi, own) && !Same(npi, brief.Clinic?.Npi) && !brief.Items.Any(item => Same(npi, item.Supplier?.Npi));

    private static string NameOf(RequestForm form) => form switch
    {
        { Form: { Length: > 0 } id } => $"the form {id}",
        { Kind: "278" } => "the 278 request",
        { Kind: "pas" } => "the PAS request",
        { Kind: "order" } => "the order",
        _ => "the form",
    };

    private static string Listed(IReadOnlyList<string> modifiers) => modifiers.Count == 0 ? "no modifier" : string.Join(", ", modifiers);

    private static string Bare(string code) => LetterWords.Squeezed(code);

    private static bool Same(string? one, string? other) => one is not null && other is not null && Bare(one) == Bare(other);

    [GeneratedRegex(@"\b(?<n>\d{1,4})\s(?:(?:more|additional|further|total|supervised|therapy|PT)\s){0,2}(?<unit>\p{L}{3,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
