using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Deadlines;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Appeal;

/// <summary>Who appeals for the patient is appointed on a form that counts, signed by both and not too old, or needs no appointment here.</summary>
public sealed class RepresentationIsValid : ICheck
{
    private static readonly Lazy<PackNode> Table = new(() => Packs.Yaml("rules/representation.yaml"));

    private static readonly Lazy<IReadOnlyList<Row>> Rows = new(() => [.. Table.Value["lines"].Items.Select(RowOf)]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-APP-003", Severity.Blocker, "Representation valid")
    {
        Why = "An appeal by somebody who is not validly appointed is dismissed, and by the time the form is mended the deadline may be over.",
        Source = "42 CFR 405.910, 422.578, 423.580; 29 CFR 2560.503-1(b)(4)",
        Applies = new() { Purposes = [Purpose.Appeal], HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Coverage: null or { Line: null } } => Skip.Person("The line of business is not known: it says who may appeal for the patient."),
        _ when Find(brief) is null => Skip.NotApplicable("The table holds no rule on representatives for this line of business."),
        { Appeal.Representative: not null } => null,
        _ when Find(brief)!.Free is { } free && free.Levels.Contains(brief.Appeal?.Level ?? 1) => Skip.NotApplicable($"No appointment is needed: {free.Who}."),
        _ => Skip.Person("Whether somebody was appointed to appeal for the patient is not recorded: see who files, and whether the state or plan wants its form."),
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (row, who) = (Find(brief)!, brief.Appeal!.Representative!);
        if (string.IsNullOrWhiteSpace(who.Form))
        {
            yield return new Finding { Message = $"The form that appoints {Named(who)} is missing: {(row.Forms.Count > 0 ? $"have {row.Forms[0]} signed" : "have the form of the state or plan signed")}." };
        }
        else if (Table.Value["no-appointment"].Texts.Any(words => who.Form.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            yield return new Finding { Message = $"\"{who.Form}\" lets {Named(who)} see the record and appoints nobody: have the appointment of representative signed." };
        }
        else if (row.Forms.Count > 0 && !row.Forms.Any(form => LetterWords.Squeezed(who.Form).Contains(LetterWords.Squeezed(form), StringComparison.Ordinal)))
        {
            yield return new Finding { Message = $"\"{who.Form}\" is not the appointment that counts here: have {row.Forms[0]} signed, or see that it holds the same." };
        }

        if (who.PatientSignedOn is not { IsPossible: true })
        {
            yield return new Finding { Message = $"The patient has not signed the appointment of {Named(who)}: have it signed." };
        }

        if (who.RepresentativeSignedOn is not { IsPossible: true } && (row.NeedsBoth || IsStandardForm(who)))
        {
            yield return new Finding { Message = $"{Capital(Named(who))} has not signed the appointment: both sign it." };
        }

        if (Signed(who) is { } signed && brief.FilingDate is { IsPossible: true } filed)
        {
            if ((row.Months ?? (IsStandardForm(who) ? Rows.Value[0].Months : null)) is { } months && filed.Earliest > signed.Latest.AddMonths(months))
            {
                yield return new Finding { Message = $"The appointment of {Named(who)} was signed on {signed.InWords()} and holds for {months} months: have a new one signed before the appeal is filed." };
            }
            else if (signed.Earliest > filed.Latest)
            {
                yield return new Finding { Message = $"The appointment of {Named(who)} was signed on {signed.InWords()}, after the appeal of {filed.InWords()}: correct the date that is wrong." };
            }
        }
    }

    // The year runs from the day on which both had signed.
    private static PartialDate? Signed(Representative who) =>
        new[] { who.PatientSignedOn, who.RepresentativeSignedOn }.OfType<PartialDate>().Where(date => date.IsPossible).ToList() is { Count: > 0 } dates ? dates.Max() : null;

    private static bool IsStandardForm(Representative who) => LetterWords.Squeezed(who.Form ?? "").Contains("CMS1696", StringComparison.Ordinal);

    private static string Named(Representative who) => string.IsNullOrWhiteSpace(who.Name) ? "the representative" : who.Name;

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static Row? Find(Brief brief) => Rows.Value.FirstOrDefault(row => row.Lines.Contains(brief.Coverage!.Line!.Value));

    private static Row RowOf(PackNode row) => new(row.Lines(), row["forms"].Texts)
    {
        Months = row.Find("months") is { } months ? int.Parse(months.Text, CultureInfo.InvariantCulture) : null,
        NeedsBoth = row["both"].Text == "true",
        Free = row.Find("free") is { } free ? ([.. free["levels"].Texts.Select(level => int.Parse(level, CultureInfo.InvariantCulture))], free["who"].Text) : null,
    };

    private sealed record Row(IReadOnlyList<LineOfBusiness> Lines, IReadOnlyList<string> Forms)
    {
        public int? Months { get; init; }

        public bool NeedsBoth { get; init; }

        public (IReadOnlyList<int> Levels, string Who)? Free { get; init; }
    }
}
