using System.Net;
using System.Text.RegularExpressions;
using MedNec.Cases;

namespace MedNec.Server.Tests.Security;

public sealed partial class SafeguardsTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/health")]
    [InlineData("/nowhere")]
    public async Task Every_answer_tells_the_browser_to_trust_nothing_but_us(string address)
    {
        var headers = (await server.Http.GetAsync(address)).Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        headers.Contains("Server").ShouldBeFalse();
        headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task No_page_holds_inline_script_or_style_or_asks_another_host()
    {
        foreach (var address in new[] { "/", "/about", await server.Case("Apixaban"), await server.Case("Apixaban") + "/preview" })
        {
            Unsafe(await server.Page(address)).ShouldBeEmpty(address);
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<button onclick=\"x()\">")]
    [InlineData("<link rel=\"stylesheet\" href=\"https://cdn.example/x.css\">")]
    public void The_guard_sees_what_it_looks_for(string planted) => Unsafe(planted).ShouldNotBeEmpty();

    [Fact]
    public async Task The_printed_page_may_use_its_own_style_by_its_hash_and_nothing_else()
    {
        var answer = await server.Http.GetAsync($"{await server.Case("Apixaban")}/letter.html?inline=true");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("style-src 'sha256-");
        policy.ShouldContain("sandbox");
        policy.ShouldNotContain("script-src");
        policy.ShouldNotContain("unsafe");
    }

    [Theory]
    [InlineData("take")]
    [InlineData("compose")]
    [InlineData("ask-for-signature")]
    [InlineData("reopen")]
    [InlineData("restore")]
    public async Task A_form_without_the_pages_token_is_refused(string move)
    {
        using var empty = new FormUrlEncodedContent([new("Version", "1")]);
        var answer = await server.Http.PostAsync(new Uri($"{await server.Case("Apixaban")}/{move}", UriKind.Relative), empty);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_host_name_that_points_at_us_is_turned_away()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";
        (await server.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://192.168.1.20:5080")]
    [InlineData("http://127.0.0.1:5080;http://clinic.example")]
    [InlineData("nonsense")]
    public async Task An_address_that_others_can_reach_is_refused_in_a_sentence(string urls) =>
        (await Should.ThrowAsync<UnreadableInputException>(() => MedNecServer.Build(new ServerOptions { DataFolder = "/nowhere", Urls = urls }))).Message.ShouldContain("no address of this machine alone");

    [Fact]
    public async Task Cookies_stay_on_this_site()
    {
        using var http = new HttpClient { BaseAddress = server.Http.BaseAddress };
        var cookies = (await http.GetAsync("/")).Headers.GetValues("Set-Cookie").ToList();
        cookies.ShouldNotBeEmpty();
        cookies.ShouldAllBe(cookie => cookie.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase) && cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Assets_are_ours_and_kept_by_their_content()
    {
        var board = await server.Page("/");
        foreach (var address in Asset().Matches(board).Select(match => match.Groups[1].Value))
        {
            var answer = await server.Http.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }

    private static List<string> Unsafe(string page) => [.. Inline().Matches(page).Select(match => match.Value)];

    [GeneratedRegex("<script(?![^>]*(src=\"/|type=\"application/json\"))[^>]*>|<style|\\sstyle=\"|\\son[a-z]+=\"|(src|href)=\"(https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("(?:src|href)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Asset();
}
