using MedNec.Engine.Letters;

namespace MedNec.Engine.Reimbursing;

/// <summary>An administrator's form as data: which of its fields takes what of the brief (<c>packs/forms/</c>, or a file of the clinic's own).</summary>
public sealed class ReimbursementForm
{
    private const string Folder = "forms/";

    private ReimbursementForm(string id, string title, IReadOnlyList<FormField> fields) => (Id, Title, Fields) = (id, title, fields);

    /// <summary>The ids of the forms that are carried along, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Packs.Names.Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..^".yaml".Length])];

    /// <summary>Its id: "model".</summary>
    public string Id { get; }

    /// <summary>Its title, as the administrator prints it.</summary>
    public string Title { get; }

    /// <summary>Its fields, in its order.</summary>
    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>The form of that id; null when none is carried along.</summary>
    public static ReimbursementForm? Find(string id) => Ids.FirstOrDefault(known => string.Equals(known, id, StringComparison.OrdinalIgnoreCase)) is { } found ? Read(Packs.Yaml($"{Folder}{found}.yaml")) : null;

    /// <summary>Reads a form's mapping.</summary>
    /// <exception cref="PackException">A field takes something that we do not know; the message names line and column.</exception>
    public static ReimbursementForm Read(PackNode root) => new(root["id"].Text, root["title"].Text, [.. root["fields"].Items.Select(Field)]);

    /// <summary>Fills it from <paramref name="brief"/>. What the brief does not know stays a gap: nothing is guessed.</summary>
    public FilledForm Fill(Brief brief)
    {
        var values = FormValues.Of(brief);
        return new FilledForm(Id, Title, [.. Fields.Select(field => values.GetValueOrDefault(field.Takes) is { Length: > 0 } value
            ? new FilledField(field.Label, value)
            : new FilledField(field.Label, null) { Needed = field.IsOptional ? null : field.Takes, IsOptional = field.IsOptional })]);
    }

    private static FormField Field(PackNode node)
    {
        var takes = node["takes"];
        return FormValues.Names.Contains(takes.Text)
            ? new FormField(node["label"].Text, takes.Text, node.Find("optional") is not null)
            : throw takes.Wrong($"\"{takes.Text}\" is nothing a form can take; take {string.Join(", ", FormValues.Names)}");
    }
}

/// <summary>One field of a form.</summary>
/// <param name="Label">As the form prints it.</param>
/// <param name="Takes">What of the brief it takes: "diagnosis.code".</param>
/// <param name="IsOptional">Whether the form may be handed in without it.</param>
public sealed record FormField(string Label, string Takes, bool IsOptional);

/// <summary>A form, filled as far as the brief knows.</summary>
/// <param name="Form">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Fields">Its fields, in its order.</param>
public sealed record FilledForm(string Form, string Title, IReadOnlyList<FilledField> Fields);

/// <summary>A field with its value.</summary>
/// <param name="Label">As the form prints it.</param>
/// <param name="Value">What belongs there; null where the brief does not know.</param>
public sealed record FilledField(string Label, string? Value)
{
    /// <summary>What of the brief is wanting; null where the field is filled or may stay empty.</summary>
    public string? Needed { get; init; }

    /// <summary>Whether the form may be handed in without it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOptional { get; init; }
}
