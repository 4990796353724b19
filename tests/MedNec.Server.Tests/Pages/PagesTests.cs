using System.Net;
using System.Text.RegularExpressions;
using MedNec.Testing;

namespace MedNec.Server.Tests.Pages;

public sealed partial class PagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_board_shows_every_sample_once()
    {
        var board = WebUtility.HtmlDecode(await server.Page("/"));
        CardStart().Count(board).ShouldBe(Directory.GetFiles(Repository.PathTo("samples"), "case.json", SearchOption.AllDirectories).Length);
        board.ShouldContain("José Ramírez Ortega");
        board.ShouldContain("王小明");
    }

    [Fact]
    public async Task Samples_are_loaded_once_however_often_it_starts()
    {
        var before = CardStart().Count(await server.Page("/"));
        await server.Restart();
        CardStart().Count(await server.Page("/")).ShouldBe(before);
    }

    [Fact]
    public async Task Every_page_says_that_sign_in_is_for_show()
    {
        foreach (var address in new[] { "/", "/about", await server.Case("Apixaban") })
        {
            (await server.Page(address)).ShouldContain("Demo sign-in");
        }
    }

    [Fact]
    public async Task Health_answers_when_ready() => (await server.Http.GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("/cases/nope", "There is no such case at this clinic.")]
    [InlineData("/cases/nope/letter.pdf", "There is no such case at this clinic.")]
    [InlineData("/cases/nope/sources/x", "This fact is not in the chart or the brief of that case.")]
    [InlineData("/nowhere", "There is no such page here.")]
    public async Task What_is_not_there_is_said_in_a_sentence(string address, string sentence)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        var answer = await server.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(sentence);
    }

    [Fact]
    public async Task A_letter_is_downloaded_in_every_format_that_is_printed()
    {
        var address = await server.Case("Apixaban");
        var formats = Download().Matches(await server.Page(address)).Select(match => match.Groups[1].Value).ToList();
        formats.ShouldContain("pdf");
        foreach (var format in formats)
        {
            var answer = await server.Http.GetAsync($"{address}/letter.{format}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, format);
            answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"letter-apixaban-formulary-exception.{format}");
            (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(500);
        }
    }

    [Fact]
    public async Task A_format_that_is_not_printed_is_named_with_those_that_are()
    {
        var said = await server.Page($"{await server.Case("Apixaban")}/letter.rtf");
        said.ShouldContain("A letter is not written as .rtf; choose one of");
    }

    [Fact]
    public async Task Every_fact_of_every_letter_opens_its_source()
    {
        foreach (var patient in new[] { "Giuseppe Bianchi", "Maren Solberg", "Ruth Goldberg" })
        {
            var letter = await server.Letter(await server.Case(patient));
            foreach (var href in letter["facts"]!.AsArray().Select(fact => fact!["href"]!.GetValue<string>()))
            {
                var answer = await server.Http.GetAsync(href);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, href);
                (await answer.Content.ReadAsStringAsync()).ShouldNotContain("cannot be shown here", customMessage: href);
            }
        }
    }

    [Fact]
    public async Task A_document_opens_with_its_text() =>
        (await server.Page($"{await server.Case("Apixaban")}/sources/{Uri.EscapeDataString("brief:documents[0]")}")).ShouldContain("CARDIOLOGY OFFICE NOTE");

    [Fact]
    public async Task A_name_is_found_by_a_part_of_it() => WebUtility.HtmlDecode(await server.Page("/find?q=nguyen%20thi")).ShouldContain("Nguyễn Thị Hạnh");

    [Fact]
    public async Task A_case_of_nobody_can_be_taken()
    {
        var address = await server.Case("Giuseppe Bianchi");
        (await server.Press($"{address}/take")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await server.Page($"{address}/timeline")).ShouldContain("Took this case");
    }

    [Fact]
    public async Task A_letter_that_blocks_is_not_laid_before_a_clinician_and_the_page_says_why()
    {
        var answer = await server.Press($"{await server.Case("Blake Sutherland")}/ask-for-signature");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("findings block this letter: mend them first.");
    }

    [Fact]
    public async Task A_case_without_a_letter_gets_one_from_its_brief()
    {
        var address = await server.Case("Beatriz Carvalho");
        (await server.Page(address)).ShouldContain("There is no letter yet.");
        (await server.Press($"{address}/compose")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await server.Letter(address))["version"]!.GetValue<int>().ShouldBe(1);
    }

    [GeneratedRegex("<a class=\"card")]
    private static partial Regex CardStart();

    [GeneratedRegex("/letter\\.([a-z]+)\" download")]
    private static partial Regex Download();
}
