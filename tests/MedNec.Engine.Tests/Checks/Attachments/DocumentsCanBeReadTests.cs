using MedNec.Engine.Checks.Attachments;
using MedNec.Engine.Letters;
using MedNec.Engine.Payers;
using MedNec.Engine.Records;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Attachments;

public sealed class DocumentsCanBeReadTests : CheckTests<DocumentsCanBeRead>
{
    public override Example Wrong => Example.Of("a black fax page", With(Fine(), new DocumentPage { Confidence = 0.98m, Text = "Sleep" }, new DocumentPage { Confidence = 0.12m }));

    public override Example Right => Example.Of("200 dots per inch and more", With(Fine(), new DocumentPage { Confidence = 0.98m, Text = "Sleep" }));

    [Fact]
    public void The_page_is_named() => Flags(Wrong.Brief, saying: "on page 2");

    [Fact]
    public void A_locked_file_is_flagged() => Flags(With(Fine() with { Locked = true }), saying: "password");

    [Fact]
    public void A_file_without_pages_is_flagged() => Flags(With(Fine() with { Pages = 0 }), saying: "no pages");

    [Fact]
    public void Scripts_are_flagged() => Flags(With(Fine() with { Active = true }), saying: "scripts");

    [Fact]
    public void A_coarse_scan_is_flagged() => Flags(With(Fine() with { Resolution = 96 }), saying: "96 dots per inch");

    [Fact]
    public void More_than_the_payer_takes_is_flagged()
    {
        var library = new TestLibrary { Payers = new PayerDirectory([new PayerProfile { Name = "Acme Health", LimitMegabytes = 10 }]) };
        Flags(With(Fine() with { Megabytes = 12.5m }) with { Library = library }, saying: "12.5 MB together, and Acme Health takes 10 MB");
        Passes(With(Fine() with { Megabytes = 9 }) with { Library = library });
    }

    [Fact]
    public void A_channel_s_own_limit_goes_before_the_payer_s()
    {
        var library = new TestLibrary { Payers = new PayerDirectory([new PayerProfile { Name = "Acme Health", LimitMegabytes = 50, Channels = [new("portal") { LimitMegabytes = 10 }, new("mail")] }]) };
        var brief = With(Fine() with { Megabytes = 12.5m }) with { Library = library };
        Flags(brief with { Submission = new() { Channel = "portal" } }, saying: "Acme Health takes 10 MB");
        Passes(brief with { Submission = new() { Channel = "mail" } });
    }

    [Fact]
    public void A_photo_needs_no_words() => Passes(A.Brief() with { Documents = [A.Document("photo", "Wound", "2026-11-01") with { Inspection = Fine(), Pages = [new DocumentPage { Text = "" }] }] });

    [Fact]
    public void A_file_nobody_opened_needs_a_person() => NeedsPerson(A.Brief());

    [Fact]
    public void Without_documents_the_question_does_not_arise() => DoesNotApply(A.Brief() with { Documents = [] });

    private static FileInspection Fine() => new() { Pages = 2, Locked = false, Active = false, Resolution = 300, Megabytes = 1 };

    private static Brief With(FileInspection file, params DocumentPage[] pages) => A.Brief() with { Documents = [A.Document("progress-note", "Sleep clinic note", "2026-10-30") with { Inspection = file, Pages = pages }] };
}
