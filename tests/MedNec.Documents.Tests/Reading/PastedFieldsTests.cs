using System.Text;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Tests.Reading;

/// <summary>A letter pasted into Markdown keeps its lines: nobody who pastes marks each line's end.</summary>
public sealed class PastedFieldsTests
{
    [Fact]
    public void Fields_below_each_other_stay_apart() =>
        TextsOf("Patient: Maren Solberg\nDate of birth: 11/28/1985\nGroup: 88123\n")
            .ShouldBe(["Patient: Maren Solberg", "Date of birth: 11/28/1985", "Group: 88123"]);

    [Fact]
    public void Wrapped_sentences_run_together() =>
        TextsOf("The patient tried naproxen\nwithout success.\n").ShouldBe(["The patient tried naproxen without success."]);

    private static IEnumerable<string> TextsOf(string markdown) =>
        new LetterFileReader().Read(Encoding.UTF8.GetBytes(markdown), "letter.md").Blocks.Select((WrittenBlock block) => block.Text);
}
