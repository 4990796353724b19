using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

/// <summary>
/// A letter of each purpose, kept as text that a clinician can read. After a wanted change run the tests once with
/// <c>MEDNEC_WRITE_GOLDENS=1</c> and read what changed before it is committed.
/// </summary>
public sealed class GoldenLettersTests
{
    [Theory]
    [InlineData(Purpose.PriorAuthorization, "prior-authorization.txt")]
    [InlineData(Purpose.Appeal, "appeal.txt")]
    [InlineData(Purpose.InformationRequest, "information-request.txt")]
    [InlineData(Purpose.Renewal, "renewal.txt")]
    [InlineData(Purpose.BenefitException, "benefit-exception.txt")]
    [InlineData(Purpose.Reimbursement, "reimbursement.txt")]
    public void The_letter_reads_as_it_was_last_approved(Purpose purpose, string file)
    {
        var golden = Repository.PathTo("tests", "MedNec.Engine.Tests", "Composing", "Letters", file);
        var letter = Written.Text(Written.Letter(Written.Complete(purpose)));
        if (Environment.GetEnvironmentVariable("MEDNEC_WRITE_GOLDENS") == "1")
        {
            File.WriteAllText(golden, letter);
        }

        letter.ShouldBe(File.ReadAllText(golden));
    }

    [Fact]
    public void Every_heading_we_write_is_one_that_we_read()
    {
        var written = Enum.GetValues<Purpose>().SelectMany(purpose => Written.Letter(Written.Complete(purpose)).Sections).Where(section => section.Heading is not null).Select(section => (section.Id, section.Heading!)).Distinct();
        foreach (var (id, heading) in written)
        {
            var read = LetterReader.Read(new WrittenLetter([new WrittenBlock(WrittenBlockKind.Heading, heading), new WrittenBlock(WrittenBlockKind.Paragraph, "A sentence of this part.")]), A.Brief());
            read.Sections.ShouldContain(section => section.Id == id, heading);
        }
    }
}
