using System.Text;
using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Material;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Phrases;

/// <summary>
/// One way of saying what a place of the letter says: words, values by name, and parts in brackets that are left out when
/// a value in them is not known. It can only be used where all other values it names are known.
/// </summary>
internal sealed record Phrase(IReadOnlyList<PhrasePart> Parts, Situation When, Author Author)
{
    /// <summary>Whether the situation is this phrase's, and every value it must have is known.</summary>
    public bool Fits(Knowledge knowledge) => When.HoldsIn(knowledge) && AllKnown(Parts, knowledge);

    /// <summary>How much it says here: the number of values it would name.</summary>
    public int Says(Knowledge knowledge) => Count(Parts, knowledge);

    /// <summary>The sentence, and the facts of exactly the values it names.</summary>
    public Known Write(Knowledge knowledge, PatientVoice voice)
    {
        var words = new StringBuilder();
        var facts = new List<string>();
        var plural = false;
        Write(Parts, knowledge, voice, words, facts, ref plural);
        return new Known(Casing.Sentence(Tidy(words)), facts);
    }

    /// <summary>The words alone, as they stand within brackets.</summary>
    public string Words(Knowledge knowledge)
    {
        var words = new StringBuilder();
        var plural = false;
        Write(Parts, knowledge, new PatientVoice(new Patient(), [], isMinor: false), words, [], ref plural);
        return Tidy(words);
    }

    private static void Write(IReadOnlyList<PhrasePart> parts, Knowledge knowledge, PatientVoice voice, StringBuilder words, List<string> facts, ref bool plural)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case Literal literal:
                    words.Append(literal.Text);
                    break;
                case Agreement verb:
                    words.Append(plural ? verb.Plural : verb.Singular);
                    break;
                case Optional optional when AllKnown(optional.Parts, knowledge):
                    Write(optional.Parts, knowledge, voice, words, facts, ref plural);
                    break;
                case Named named:
                    var value = PatientVoice.Knows(named.Name) ? voice.Say(named.Name) : knowledge.Find(named.Name)!;
                    if (named.Name == "patient.name")
                    {
                        voice.Mention();
                    }

                    words.Append(named.HasArticle ? Grammar.WithArticle(value.Text) : value.Text);
                    plural = value.IsPlural;
                    foreach (var fact in value.Facts)
                    {
                        if (!facts.Contains(fact))
                        {
                            facts.Add(fact);
                        }
                    }

                    break;
            }
        }
    }

    private static bool AllKnown(IReadOnlyList<PhrasePart> parts, Knowledge knowledge)
    {
        foreach (var part in parts)
        {
            if (part is Named named && !PatientVoice.Knows(named.Name) && knowledge.Find(named.Name) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static int Count(IReadOnlyList<PhrasePart> parts, Knowledge knowledge)
    {
        var count = 0;
        foreach (var part in parts)
        {
            count += part switch
            {
                Named named when !PatientVoice.Knows(named.Name) => 1,
                Optional optional when AllKnown(optional.Parts, knowledge) => Count(optional.Parts, knowledge),
                _ => 0,
            };
        }

        return count;
    }

    // Where a part was left out, or a value brings its own full stop, marks and spaces meet.
    private static string Tidy(StringBuilder words)
    {
        var text = words.ToString().Trim();
        if (text.Contains("  ", StringComparison.Ordinal) || text.Contains(" .", StringComparison.Ordinal) || text.Contains(" ,", StringComparison.Ordinal))
        {
            text = text.Replace("  ", " ", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
            text = text.EndsWith(" .", StringComparison.Ordinal) ? text[..^2] + "." : text;
        }

        return text.EndsWith("..", StringComparison.Ordinal) ? text[..^1] : text;
    }
}

/// <summary>A part of a phrase.</summary>
internal abstract record PhrasePart;

/// <summary>Words that stand as they are.</summary>
internal sealed record Literal(string Text) : PhrasePart;

/// <summary>A value by its name, perhaps with "a" or "an" before it.</summary>
internal sealed record Named(string Name, bool HasArticle) : PhrasePart;

/// <summary>A verb that agrees with the value named before it.</summary>
internal sealed record Agreement(string Singular, string Plural) : PhrasePart;

/// <summary>A part that is left out when a value in it is not known.</summary>
internal sealed record Optional(IReadOnlyList<PhrasePart> Parts) : PhrasePart;
