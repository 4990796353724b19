using System.Globalization;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Attachments;

/// <summary>Each document opens without a password, has pages that can be read, holds nothing active, and together they are as small as the payer takes (<c>packs/rules/legibility.yaml</c>).</summary>
public sealed class DocumentsCanBeRead : ICheck
{
    private static readonly Lazy<PackNode> Rule = new(() => Packs.Yaml("rules/legibility.yaml"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-ATT-007", Severity.Warning, "Legible and openable")
    {
        Why = "What intake cannot open or read was never sent: a black fax page or a locked file counts as missing.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 6",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        if (brief.Documents.Count == 0)
        {
            return Skip.NotApplicable("No document goes with the letter.");
        }

        var unseen = brief.Documents.Where(document => document.Inspection is null && document.Pages.All(page => page.Confidence is null)).ToList();
        return unseen.Count > 0 && !Run(letter, brief).Any() ? Skip.Person($"Nobody looked into {string.Join(", ", unseen.Select(document => document.Label))}: open each and see that it can be read.") : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (confidence, resolution) = (decimal.Parse(Rule.Value["confidence"].Text, CultureInfo.InvariantCulture), int.Parse(Rule.Value["resolution"].Text, CultureInfo.InvariantCulture));
        foreach (var document in brief.Documents)
        {
            foreach (var wrong in InFile(document, resolution).Append(OnPages(document, confidence)).OfType<string>())
            {
                yield return new Finding { Message = $"{document.Label} {wrong}." };
            }
        }

        foreach (var wrong in Sizes(brief))
        {
            yield return new Finding { Message = wrong };
        }
    }

    private static IEnumerable<string> InFile(AttachedDocument document, int resolution)
    {
        if (document.Inspection is not { } file)
        {
            yield break;
        }

        if (file.Locked == true)
        {
            yield return "is locked with a password: save it without one";
        }

        if (file.Pages == 0)
        {
            yield return "has no pages: attach the document again";
        }

        if (file.Active == true)
        {
            yield return "carries scripts, macros or launch actions, which payers' gateways refuse: print it to a plain PDF";
        }

        if (file.Resolution is { } dots && dots < resolution)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"has {dots} dots per inch on its coarsest page, fewer than {resolution}: scan it again");
        }
    }

    private static string? OnPages(AttachedDocument document, decimal confidence)
    {
        var wordless = Rule.Value["wordless"].Texts.Contains(document.Kind ?? "");
        var pages = document.Pages
            .Select((page, i) => (page, Number: page.Number ?? i + 1))
            .Where(pair => pair.page.Confidence is { } read ? read < confidence && !(wordless && string.IsNullOrWhiteSpace(pair.page.Text) && pair.page.Text is not null) : !wordless && pair.page.Text is { } text && string.IsNullOrWhiteSpace(text))
            .Select(pair => pair.Number.ToString(CultureInfo.InvariantCulture))
            .ToList();
        return pages.Count == 0 ? null : $"cannot be read with confidence on page{(pages.Count == 1 ? "" : "s")} {string.Join(", ", pages)}: scan {(pages.Count == 1 ? "it" : "them")} again, or get a clean copy";
    }

    private static IEnumerable<string> Sizes(Brief brief)
    {
        if (brief.Library.Payers?.Find(brief.Coverage?.Payer) is not { } payer || payer.LimitMegabytesFor(brief) is not { } limit)
        {
            yield break;
        }

        var all = brief.Documents.Sum(document => document.Inspection?.Megabytes ?? 0);
        if (all > limit)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The documents are {all:0.#} MB together, and {payer.Name} takes {limit:0.#} MB: scan them smaller or send them in parts.");
        }
    }
}
