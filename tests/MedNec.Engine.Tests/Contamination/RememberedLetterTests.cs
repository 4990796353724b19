using System.Text.Json;
using MedNec.Engine.Checks;
using MedNec.Engine.Contamination;
using MedNec.Testing;
using Shouldly;

namespace MedNec.Engine.Tests.Contamination;

public sealed class RememberedLetterTests
{
    private static readonly ClinicKey Key = new(3, 5);

    [Fact]
    public void Nothing_of_a_letter_can_be_read_in_what_is_remembered()
    {
        var json = JsonSerializer.Serialize(RememberedLetter.Of(Key, A.LetterFor(A.Brief()), A.Brief(), "C-1"), MemoryJson.Default.RememberedLetter);

        var words = LetterWords.Split(json).Where(word => word.Text.Any(char.IsLetter)).Select(word => word.Text).Distinct();
        words.ShouldBe(["case", "c", "patient", "marks", "paragraphs"]);
        json.ShouldNotContain("30417");
        json.ShouldNotContain("204417");
    }

    [Fact]
    public void What_a_store_gives_back_is_what_it_got()
    {
        var remembered = RememberedLetter.Of(Key, A.LetterFor(A.Brief()), A.Brief(), "C-1");
        var json = JsonSerializer.Serialize(remembered, MemoryJson.Default.RememberedLetter);

        JsonSerializer.Serialize(JsonSerializer.Deserialize(json, MemoryJson.Default.RememberedLetter)!, MemoryJson.Default.RememberedLetter).ShouldBe(json);
    }

    [Fact]
    public void The_same_letter_is_remembered_the_same() =>
        JsonSerializer.Serialize(RememberedLetter.Of(Key, A.LetterFor(A.Brief()), A.Brief(), "C-1"), MemoryJson.Default.RememberedLetter)
            .ShouldBe(JsonSerializer.Serialize(RememberedLetter.Of(Key, A.LetterFor(A.Brief()), A.Brief(), "C-1"), MemoryJson.Default.RememberedLetter));
}
