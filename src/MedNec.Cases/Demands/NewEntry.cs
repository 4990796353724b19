using System.Text.Json;
using System.Text.Json.Nodes;
using MedNec.Cases.Workflow;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Demands;

/// <summary>Something that a person enters for a demand, as it was typed.</summary>
public abstract record NewEntry
{
    // Longer than any sentence of a letter; a page pasted by mistake is refused.
    private const int Longest = 600;

    /// <summary>The list of the brief that it goes to.</summary>
    public abstract string List { get; }

    /// <summary>The entry as the brief's JSON has it and as the page says it, or what to mend.</summary>
    /// <param name="criterion">The number of the demand.</param>
    /// <param name="today">The clinic's day: nothing that was done lies behind it.</param>
    public abstract Outcome<Entry> Read(string criterion, DateOnly today);

    private protected static Outcome<Entry> Wrong(string because) => new Refused<Entry>(because);

    private protected static string? Clean(string? typed) =>
        string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : null;

    private protected static string? TooLong(string what, string? text) => text?.Length > Longest ? $"Give {what} in at most {Longest} characters." : null;

    /// <summary>The day that was typed; the sentence says what to mend where it is none, or where it lies ahead.</summary>
    private protected static (PartialDate? Date, string? Wrong) Day(string? typed, string what, DateOnly today)
    {
        if (Clean(typed) is not { } text)
        {
            return (null, null);
        }

        var date = PartialDate.Parse(text);
        return !date.IsPossible ? (null, $"“{text}” is no date; write {what} as 2026-01-31.")
            : date.Earliest > today ? (null, $"{char.ToUpperInvariant(what[0])}{what[1..]}, {text}, lies in the future; look at the year.")
            : (date, null);
    }
}

/// <summary>An entry that was read.</summary>
/// <param name="Json">As the brief has it.</param>
/// <param name="Says">As the page says it.</param>
public sealed record Entry(JsonObject Json, string Says);

/// <summary>A document to go with the letter, perhaps with its file.</summary>
public sealed record NewDocument(string? Kind, string? Title, string? Date, NewFile? File) : NewEntry
{
    /// <inheritdoc/>
    public override string List => "documents";

    /// <inheritdoc/>
    public override Outcome<Entry> Read(string criterion, DateOnly today)
    {
        var (kind, title) = (Clean(Kind), Clean(Title));
        var (date, wrong) = Day(Date, "the date of the document", today);
        if ((wrong ?? TooLong("the title", title)) is { } mend)
        {
            return Wrong(mend);
        }

        if (title is null)
        {
            return Wrong("Give the document its title, as the letter will call it.");
        }

        if (date is not { } day)
        {
            return Wrong("Give the document its date: the payer looks at how old it is.");
        }

        var json = new JsonObject { ["kind"] = kind ?? "other", ["title"] = title, ["date"] = day.ToString() };
        return new Done<Entry>(new(json, $"{title}, {day.InWords()}"));
    }
}

/// <summary>A sentence of the clinician about a demand.</summary>
public sealed record NewStatement(string? Text, bool Holds) : NewEntry
{
    /// <inheritdoc/>
    public override string List => "attestations";

    /// <inheritdoc/>
    public override Outcome<Entry> Read(string criterion, DateOnly today)
    {
        var text = Clean(Text);
        return text?.Any(char.IsLetter) != true ? Wrong("Write the clinician’s sentence: the letter repeats it under the clinician’s name.")
            : TooLong("the sentence", text) is { } mend ? Wrong(mend)
            : new Done<Entry>(new(
                Holds ? new JsonObject { ["criterion"] = criterion, ["text"] = text } : new JsonObject { ["criterion"] = criterion, ["text"] = text, ["holds"] = false },
                Holds ? $"“{text}”" : $"“{text}” (it does not hold)"));
    }
}

/// <summary>What the patient cannot do.</summary>
public sealed record NewLimitation(string? Text) : NewEntry
{
    /// <inheritdoc/>
    public override string List => "function";

    /// <inheritdoc/>
    public override Outcome<Entry> Read(string criterion, DateOnly today)
    {
        var text = Clean(Text)?.TrimEnd('.');
        return text?.Any(char.IsLetter) != true ? Wrong("Write what the patient cannot do, with a measure where there is one: “Cannot walk farther than 50 feet”.")
            : TooLong("the limitation", text) is { } mend ? Wrong(mend)
            : new Done<Entry>(new(new JsonObject { ["text"] = text }, text));
    }
}

/// <summary>A treatment that was tried.</summary>
public sealed record NewTrial(string? Treatment, string? Start, string? End, TrialOutcome? Outcome, string? Detail) : NewEntry
{
    /// <inheritdoc/>
    public override string List => "trials";

    /// <inheritdoc/>
    public override Outcome<Entry> Read(string criterion, DateOnly today)
    {
        var (treatment, detail) = (Clean(Treatment), Clean(Detail)?.TrimEnd('.'));
        var (start, wrongStart) = Day(Start, "the first day", today);
        var (end, wrongEnd) = Day(End, "the last day", today);
        if ((wrongStart ?? wrongEnd ?? TooLong("the name", treatment) ?? TooLong("what happened", detail)) is { } mend)
        {
            return Wrong(mend);
        }

        if (treatment is null)
        {
            return Wrong("Name the treatment, with dose or frequency where there is one.");
        }

        if (Outcome is not { } outcome)
        {
            return Wrong("Say how the treatment ended.");
        }

        if (start is null && outcome is not (TrialOutcome.Contraindicated or TrialOutcome.Declined))
        {
            return Wrong("Give the first day of the treatment: a payer counts the weeks.");
        }

        if (start is { } first && end is { } last && last.Latest < first.Earliest)
        {
            return Wrong($"The treatment ends on {last.InWords()}, before it began on {first.InWords()}; look at the dates.");
        }

        var json = new JsonObject { ["treatment"] = treatment };
        Put(json, "start", start?.ToString());
        Put(json, "end", end?.ToString());
        json["outcome"] = JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString());
        Put(json, "detail", detail);
        var span = (start, end) switch
        {
            ({ } from, { } through) => $", {from.InWords()} to {through.InWords()}",
            ({ } from, null) => $", since {from.InWords()}",
            _ => "",
        };
        return new Done<Entry>(new(json, $"{treatment}{span}"));
    }

    private static void Put(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
