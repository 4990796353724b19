using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Elements;

/// <summary>Reads what a record names in codes and words (R4 <c>CodeableConcept</c> and <c>Coding</c>).</summary>
internal static class Concepts
{
    /// <summary>The concept of that member; null when it names nothing.</summary>
    public static Concept? Concept(this JsonElement element, string name) => Read(element.Child(name));

    /// <summary>The first concept of that list that names something.</summary>
    public static Concept? FirstConcept(this JsonElement element, string name)
    {
        foreach (var item in element.List(name))
        {
            if (Read(item) is { } concept)
            {
                return concept;
            }
        }

        return null;
    }

    /// <summary>The words of the concept of that member.</summary>
    public static string? ConceptWords(this JsonElement element, string name) => element.Concept(name)?.Text;

    /// <summary>The words of all concepts of that list: "Fever, cough".</summary>
    public static string? AllConceptWords(this JsonElement element, string name)
    {
        string? words = null;
        foreach (var item in element.List(name))
        {
            words = Phrase.List(words, Read(item)?.Text);
        }

        return words;
    }

    /// <summary>The first code of a concept, as statuses carry it; also reads the plain word that older versions wrote.</summary>
    public static string? CodeOf(this JsonElement element, string name)
    {
        var concept = element.Child(name);
        foreach (var coding in concept.List("coding"))
        {
            if (coding.Words("code") is { } code)
            {
                return code;
            }
        }

        return concept.Words("text") ?? concept.Words();
    }

    /// <summary>Whether one of the concept's codings carries <paramref name="code"/>.</summary>
    public static bool HasCode(this JsonElement concept, string code)
    {
        foreach (var coding in concept.List("coding"))
        {
            if (coding.Words("code") == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a concept: its words are its text, else the words of the coding a person chose, else the first words, else the first code.</summary>
    public static Concept? Read(JsonElement concept)
    {
        var text = concept.Words("text");
        List<Code>? codes = null;
        string? shown = null;
        foreach (var coding in concept.List("coding"))
        {
            if (ReadCoding(coding) is { } code)
            {
                (codes ??= []).Add(code);
                shown = coding.Flag("userSelected") is true ? code.Display ?? shown : shown ?? code.Display;
            }
            else
            {
                shown ??= coding.Words("display");
            }
        }

        text ??= shown ?? codes?[0].Value;
        return text is null ? null : new Concept(text) { Codes = codes is null ? [] : codes };
    }

    /// <summary>Reads one coding; null when it carries no code.</summary>
    public static Code? ReadCoding(JsonElement coding) =>
        coding.Words("code") is { } value
            ? new Code(coding.Words("system") is { } system ? CodeSystems.Named(system) : "code", value, coding.Words("display"))
            : null;
}
