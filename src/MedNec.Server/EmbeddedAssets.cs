using System.Security.Cryptography;

namespace MedNec.Server;

/// <summary>Scripts, styles and fonts, carried inside this assembly and served from it. No page asks any other host for anything.</summary>
public static class EmbeddedAssets
{
    private const string Prefix = "assets/";

    private static readonly Dictionary<string, Asset> All = Load();

    /// <summary>The address of an asset. It changes with the content, so a browser may keep what it has for ever.</summary>
    public static string Url(string name) => $"/{Prefix}{name}?v={All[name].Version}";

    internal static void Map(WebApplication app) => app.MapGet($"/{Prefix}{{name}}", (string name, HttpContext http) =>
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.Type, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{asset.Version}\""));
    }).AllowAnonymous();

    private static Dictionary<string, Asset> Load()
    {
        var assembly = typeof(EmbeddedAssets).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(name => name[Prefix.Length..], name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new Asset(bytes, TypeOf(name), Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
        }, StringComparer.Ordinal);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };

    private sealed record Asset(byte[] Bytes, string Type, string Version);
}
