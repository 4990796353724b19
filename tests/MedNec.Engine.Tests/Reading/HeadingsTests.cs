using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Tests.Reading;

public sealed class HeadingsTests
{
    private static readonly HashSet<string> Parts =
        [.. typeof(SectionIds).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

    [Theory]
    [InlineData("Clinical History", SectionIds.Diagnosis)]
    [InlineData("2. CLINICAL HISTORY:", SectionIds.Diagnosis)]
    [InlineData("Previous Treatments", SectionIds.Treatments)]
    [InlineData("Response to the Reasons for Denial", SectionIds.Answers)]
    [InlineData("Consequences of Non-Treatment", SectionIds.Consequences)]
    [InlineData("Patient’s history and diagnosis", SectionIds.Diagnosis)]
    [InlineData("Enclosures:", SectionIds.Enclosures)]
    [InlineData("The patient has a diagnosis", null)]
    [InlineData("", null)]
    public void A_heading_opens_its_part(string heading, string? part) => Headings.PartOf(heading).ShouldBe(part);

    [Fact]
    public void The_pack_names_parts_there_are() => Packs.Yaml("reading/headings.yaml").Entries.Select(entry => entry.Key).ShouldAllBe(part => Parts.Contains(part));

    [Fact]
    public void Every_heading_of_our_own_phrasebooks_is_known()
    {
        foreach (var book in Packs.Names.Where(name => name.StartsWith("phrasebooks/", StringComparison.Ordinal)))
        {
            foreach (var (slot, body) in Packs.Yaml(book).Find("slots")?.Entries ?? [])
            {
                if (!slot.EndsWith(".heading", StringComparison.Ordinal))
                {
                    continue;
                }

                foreach (var phrase in body["phrases"].Items)
                {
                    var heading = phrase.Entries.Count > 0 ? phrase["say"].Text : phrase.Text;
                    Headings.PartOf(heading).ShouldBe(slot[..^".heading".Length], $"{book}: \"{heading}\"");
                }
            }
        }
    }
}
