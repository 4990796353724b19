namespace MedNec.Engine.Composing.Material;

/// <summary>
/// What one place of the letter can say: named values, and tags that describe the situation ("appeal", "failed"). Looks
/// into the wider knowledge of the whole brief for what it does not hold itself.
/// </summary>
internal sealed class Knowledge(Knowledge? wider = null)
{
    private readonly Dictionary<string, Known> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> tags = new(StringComparer.Ordinal);

    /// <summary>Adds a value; null adds nothing, so that no phrase can name it.</summary>
    public Knowledge With(string name, Known? value)
    {
        if (value is not null)
        {
            values[name] = value;
        }

        return this;
    }

    /// <summary>Adds a value out of its words and the facts they came from.</summary>
    public Knowledge With(string name, string? text, params IReadOnlyList<string> facts) => With(name, Known.Of(text, facts));

    /// <summary>Adds a tag when <paramref name="holds"/>.</summary>
    public Knowledge Tag(string tag, bool holds = true)
    {
        if (holds)
        {
            tags.Add(tag);
        }

        return this;
    }

    /// <summary>The value of that name; null when it is not known.</summary>
    public Known? Find(string name) => values.GetValueOrDefault(name) ?? wider?.Find(name);

    /// <summary>Whether the situation has that tag.</summary>
    public bool Has(string tag) => tags.Contains(tag) || (wider?.Has(tag) ?? false);

    /// <summary>The names of its own values, for the tests of the vocabulary.</summary>
    public IEnumerable<string> Names => values.Keys;
}
