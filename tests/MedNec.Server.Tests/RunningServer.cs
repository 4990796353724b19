using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MedNec.Server;
using MedNec.Testing;
using Microsoft.AspNetCore.Builder;

namespace MedNec.Server.Tests;

/// <summary>The real program on a free port of this machine, with the sample cases in a folder of its own.</summary>
public sealed partial class RunningServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("mednec-server-").FullName;
    private WebApplication? app;

    /// <summary>A browser without pictures: keeps cookies, follows nothing by itself.</summary>
    public HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync() => await Start();

    /// <summary>Stops the program and starts it again over the same data.</summary>
    public async Task Restart()
    {
        await app!.DisposeAsync();
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Keeps a file in the program's data folder, as a clinic does.</summary>
    public void Keep(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }

    public async Task<string> Page(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        var answer = await Http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The address of the case whose card says <paramref name="words"/>.</summary>
    public async Task<string> Case(string words)
    {
        var cards = Card().Matches(await Page("/"));
        return cards.First(card => WebUtility.HtmlDecode(card.Value).Contains(words, StringComparison.Ordinal)).Groups[1].Value;
    }

    /// <summary>The letter of a case as its page gives it to the editor.</summary>
    public async Task<JsonObject> Letter(string address) =>
        JsonNode.Parse(Data().Match(await Page(address)).Groups[1].Value)!.AsObject();

    /// <summary>Saves a letter as the editor does.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Said)> Save(string address, JsonObject letter, string? fixOf = null, bool withToken = true)
    {
        var token = Token().Match(await Page("/")).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{address}/draft") { Content = JsonContent.Create(Post(letter, fixOf)) };
        if (withToken)
        {
            request.Headers.Add("X-Form-Token", WebUtility.HtmlDecode(token));
        }

        var answer = await Http.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject());
    }

    /// <summary>Decides about a finding as the list of findings does.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Said)> Decide(string address, string check, string about, string? reason = null, bool withToken = true)
    {
        var token = WebUtility.HtmlDecode(Token().Match(await Page("/")).Groups[1].Value);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new JsonObject { ["check"] = check, ["about"] = about, ["reason"] = reason }) };
        if (withToken)
        {
            request.Headers.Add("X-Form-Token", token);
        }

        var answer = await Http.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject());
    }

    /// <summary>Sends a form as a button of the page does.</summary>
    public async Task<HttpResponseMessage> Press(string address, params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(Token().Match(await Page("/")).Groups[1].Value);
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]),
        };
        request.Headers.Accept.ParseAdd("text/html");
        return await Http.SendAsync(request);
    }

    /// <summary>Replaces words of the letter wherever they stand.</summary>
    public static JsonObject With(JsonObject letter, string old, string now)
    {
        var changed = letter.DeepClone().AsObject();
        foreach (var statement in changed["sections"]!.AsArray().SelectMany(section => section!["statements"]!.AsArray()))
        {
            statement!["text"] = statement["text"]!.GetValue<string>().Replace(old, now, StringComparison.Ordinal);
        }

        return changed;
    }

    private async Task Start()
    {
        app = await MedNecServer.Build(new ServerOptions
        {
            DataFolder = folder,
            Urls = "http://127.0.0.1:0",
            Today = new DateOnly(2026, 11, 21),
            SamplesFolder = Repository.PathTo("samples"),
        });
        await app.StartAsync();
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    // A block for each statement is enough here: the page itself, in a browser, is tested elsewhere.
    private static JsonObject Post(JsonObject letter, string? fixOf) => new()
    {
        ["basedOn"] = letter["version"]!.GetValue<int>(),
        ["fixOf"] = fixOf,
        ["sections"] = new JsonArray([.. letter["sections"]!.AsArray().Select(section => new JsonObject
        {
            ["id"] = section!["id"]!.GetValue<string>(),
            ["blocks"] = Blocks(section["statements"]!.AsArray()),
        })]),
    };

    private static JsonArray Blocks(JsonArray statements)
    {
        var blocks = new JsonArray();
        foreach (var statement in statements)
        {
            var layout = statement!["layout"]!.GetValue<string>();
            var run = new JsonObject { ["key"] = statement["key"]!.GetValue<string>(), ["text"] = statement["text"]!.GetValue<string>() };
            if (layout == "sentence" && blocks.Count > 0 && blocks[^1]!["layout"]!.GetValue<string>() == "paragraph")
            {
                blocks[^1]!["runs"]!.AsArray().Add(new JsonObject { ["text"] = " " });
                blocks[^1]!["runs"]!.AsArray().Add(run);
            }
            else
            {
                blocks.Add(new JsonObject { ["layout"] = layout == "sentence" ? "paragraph" : layout, ["runs"] = new JsonArray(run) });
            }
        }

        return blocks;
    }

    [GeneratedRegex("<a class=\"card[^\"]*\" href=\"([^\"]+)\".*?</a>", RegexOptions.Singleline)]
    private static partial Regex Card();

    [GeneratedRegex("id=\"letter-data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex("name=\"form-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
