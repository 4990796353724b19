using System.Globalization;
using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Resources;

namespace MedNec.Fhir.Records;

/// <summary>A chart in the making: gathers facts and counts what is left out.</summary>
internal sealed class ChartDraft(FhirRecord record, RecordSubject subject)
{
    private readonly List<Fact> facts = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<Resource, string?> names = [];
    private bool needsLinksChecked;

    /// <summary>Who the record is about.</summary>
    public RecordSubject Subject => subject;

    /// <summary>How many facts and counted omissions there are so far: a resource that leaves it unchanged was neither read nor counted.</summary>
    public int Settled { get; private set; }

    /// <summary>Adds a fact.</summary>
    public void Add(Fact fact)
    {
        var id = fact.Id;
        for (var again = 2; !ids.Add(id); again++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{fact.Id}~{again}");
        }

        needsLinksChecked |= fact.Because.Count > 0;
        Settled++;
        facts.Add(id == fact.Id ? fact : fact with { Id = id });
    }

    /// <summary>Counts a resource that says nothing we use, and why.</summary>
    public void LeaveOut(Resource resource, string? why = null)
    {
        Settled++;
        record.LeftOut.Count(resource.Type, why);
    }

    /// <summary>A fact of <paramref name="resource"/>, or of one part of it, to be completed.</summary>
    public Fact Fact(Resource resource, FactKind kind, Concept what, string part = "", string? quote = null) => new()
    {
        Id = resource.Reference + part,
        Kind = kind,
        What = what,
        Source = new Source { Kind = SourceKind.Fhir, File = record.File, Reference = resource.Reference, Quote = quote },
    };

    /// <summary>The resource a reference means, if the record holds it.</summary>
    public Resource? Resolve(JsonElement reference, Resource from) => subject.References.Resolve(reference, from);

    /// <summary>The name of the person or organization a reference means: from the record, else as displayed.</summary>
    public string? NameOf(JsonElement reference, Resource from)
    {
        if (reference.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return (Resolve(reference, from) is { } found ? NameOf(found) : null) ?? reference.Words("display");
    }

    /// <summary>The names of all that a list of references means; <paramref name="inside"/> is the member that holds the reference.</summary>
    public string? NamesOf(Resource from, string list, string? inside = null)
    {
        string? all = null;
        foreach (var item in from.Json.List(list))
        {
            all = Phrase.List(all, NameOf(inside is null ? item : item.Child(inside), from));
        }

        return all;
    }

    /// <summary>Adds the facts that a list of references means; returns words for those the record does not hold.</summary>
    public string? Follow(Resource from, string list, List<string> because, string? inside = null)
    {
        string? words = null;
        foreach (var item in from.Json.List(list))
        {
            var reference = inside is null ? item : item.Child(inside);
            if (Resolve(reference, from) is { } found)
            {
                because.Add(found.Reference);
            }
            else
            {
                words = Phrase.List(words, reference.Words("display"));
            }
        }

        return words;
    }

    /// <summary>The reasons of an order, act or drug: the facts it rests on, and words for what stands there only in words.</summary>
    public (IReadOnlyList<string> Because, string? Words) Reasons(Resource resource)
    {
        var because = new List<string>();
        var words = Phrase.List(resource.Json.AllConceptWords("reasonCode"), Follow(resource, "reasonReference", because));
        return (because, Phrase.After("for ", words));
    }

    /// <summary>The finished chart: facts in order, links only to facts that are there.</summary>
    public Chart Finish()
    {
        if (subject.Main is { Container: not null } alone)
        {
            ReadPatient.Read(alone, this);
        }

        CountUnusedDrugs();
        if (needsLinksChecked)
        {
            for (var i = 0; i < facts.Count; i++)
            {
                if (facts[i].Because is { Count: > 0 } because && !because.All(ids.Contains))
                {
                    facts[i] = facts[i] with { Because = [.. because.Where(ids.Contains)] };
                }
            }
        }

        facts.Sort(FactOrder.Compare);
        return new Chart
        {
            Patient = subject.Main is { } main ? ReadPatient.Person(main.Json) : null,
            Facts = facts,
            NotUsed = record.LeftOut.Counts,
        };
    }

    private string? NameOf(Resource resource)
    {
        if (!names.TryGetValue(resource, out var name))
        {
            // Stands already while the name is sought, so that two roles that name each other come to an end.
            names[resource] = null;
            names[resource] = name = resource.Type switch
            {
                "Organization" or "CareTeam" or "Location" => resource.Json.Words("name"),
                "PractitionerRole" => NameOf(resource.Json.Child("practitioner"), resource) ?? NameOf(resource.Json.Child("organization"), resource),
                _ => PersonName.All(resource.Json) is [var first, ..] ? first.Full : null,
            };
        }

        return name;
    }

    // A Medication is no fact: it is the name that a prescription leans on.
    private void CountUnusedDrugs()
    {
        foreach (var resource in record.Resources)
        {
            if (resource.Type == "Medication" && !resource.IsReferredTo)
            {
                LeaveOut(resource, "not referred to");
            }
        }
    }
}
