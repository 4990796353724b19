using MedNec.Engine.Composing.Material;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Parts;

/// <summary>The documents that go with the letter.</summary>
internal static class EnclosuresPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        for (var i = 0; i < draft.Brief.Documents.Count; i++)
        {
            var document = draft.Brief.Documents[i];
            var id = BriefFacts.Id("documents", i);
            draft.Say("enclosures.document", new Knowledge(draft.Knowledge).With("document.title", DocumentTitle.Of(document), id).With("document.date", document.Date?.InWords(), id), i);
        }
    }
}
