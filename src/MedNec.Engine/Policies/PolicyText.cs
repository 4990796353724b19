using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Phrases;

namespace MedNec.Engine.Policies;

/// <summary>Reading the values of a policy file; whatever does not fit is said with file, line and column.</summary>
internal static class PolicyText
{
    extension(PackNode node)
    {
        /// <summary>Refuses keys that are none of <paramref name="known"/>, with the one that was probably meant.</summary>
        public PackNode Only(params IReadOnlyList<string> known)
        {
            if ((node.IsText && node.Text.Length > 0) || node.Items.Count > 0)
            {
                throw node.Wrong(known.Count == 0 ? "nothing belongs here; write {}" : $"a map belongs here, of {string.Join(", ", known)}");
            }

            foreach (var (key, value) in node.Entries)
            {
                if (!known.Contains(key) && !key.StartsWith("x-", StringComparison.Ordinal))
                {
                    throw value.Wrong($"\"{key}:\" is not known here{Nearest.Hint(key, known)}");
                }
            }

            return node;
        }

        /// <summary>A day: 2026-01-31.</summary>
        public DateOnly Day => DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw node.Wrong($"\"{node.Text}\" is no date; write it as 2026-01-31");

        /// <summary>A number.</summary>
        public decimal Number => decimal.TryParse(node.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw node.Wrong($"\"{node.Text}\" is no number");

        /// <summary>A number of things, at least one.</summary>
        public int Count => int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : throw node.Wrong($"\"{node.Text}\" is no count; write 1, 2, 3");

        /// <summary>A length of time: P6M, P90D, P6W, P1Y.</summary>
        public CalendarSpan Span => CalendarSpan.Parse(node.Text) ?? throw node.Wrong($"\"{node.Text}\" is no length of time; write P6M, P90D, P6W or P1Y");

        /// <summary>true or false.</summary>
        public bool Truth => node.Text switch
        {
            "true" => true,
            "false" => false,
            var other => throw node.Wrong($"\"{other}\" is neither true nor false"),
        };

        /// <summary>One of an enum's names, in kebab case.</summary>
        public TEnum Word<TEnum>()
            where TEnum : struct, Enum
        {
            var names = Enum.GetNames<TEnum>().Select(name => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name)).ToList();
            var at = names.IndexOf(node.Text);
            return at >= 0 ? Enum.GetValues<TEnum>()[at] : throw node.Wrong($"\"{node.Text}\" is not one of {string.Join(", ", names)}{Nearest.Hint(node.Text, names)}");
        }

        /// <summary>Phrases: the words by which a fact is found.</summary>
        public IReadOnlyList<Phrase> Phrases => [.. node.Texts.Select(Phrase.Parse).Select(phrase => phrase.Words.Count > 0 ? phrase : throw node.Wrong($"\"{phrase.Text}\" says nothing to look for"))];

        /// <summary>The bounds at-least, more-than, at-most, less-than; null where there is none.</summary>
        public Bound? Bound
        {
            get
            {
                var (least, more, most, less) = (node.Find("at-least")?.Number, node.Find("more-than")?.Number, node.Find("at-most")?.Number, node.Find("less-than")?.Number);
                return least is null && more is null && most is null && less is null ? null
                    : (least is not null && more is not null) || (most is not null && less is not null) ? throw node.Wrong("two bounds of one side; keep one")
                    : (least ?? more) > (most ?? less) || ((least ?? more) == (most ?? less) && (more is not null || less is not null)) ? throw node.Wrong("no value passes both bounds")
                    : new(least ?? more, least is not null, most ?? less, most is not null);
            }
        }

        /// <summary>The unit of the bounds; "" where none is named.</summary>
        public string Unit => node.Find("unit") is not { } unit ? ""
            : UnitConversion.Knows(unit.Text) ? unit.Text
            : throw unit.Wrong($"the unit \"{unit.Text}\" is not known, so no value could be compared with it; write it as the list packs/reading/units.yaml does");

        /// <summary>The window: within, and before what.</summary>
        public Window Window
        {
            get
            {
                var within = node.Find("within")?.Span;
                return node.Find("before") switch
                {
                    null => new(within, WindowEnd.Letter, null),
                    { IsText: true, Text: "start" } => new(within, WindowEnd.Start, null),
                    { IsText: true, Text: "order" } => new(within, WindowEnd.Order, null),
                    { IsText: true, Text: "letter" } => new(within, WindowEnd.Letter, null),
                    { IsText: true } other => throw other.Wrong($"\"{other.Text}\" is nothing to count back from; write letter, start, order or {{ document: KIND }}"),
                    var map => new(within, WindowEnd.Document, map.Only("document")["document"].Text),
                };
            }
        }
    }
}
