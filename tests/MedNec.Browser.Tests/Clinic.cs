using System.Diagnostics;
using MedNec.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MedNec.Browser.Tests.Clinic))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace MedNec.Browser.Tests;

/// <summary>The program as a clinic runs it, and a browser to look at it.</summary>
public sealed class Clinic : IAsyncLifetime
{
    // Debian's Chromium; quiet, so that it asks nothing of a network.
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private Desk? desk;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The folder for the README's pictures when this run is to take them; null otherwise.</summary>
    public static string? Pictures { get; } = Environment.GetEnvironmentVariable("MEDNEC_WRITE_PICTURES") is "1" ? Repository.PathTo("docs", "pictures") : null;

    public string Address => desk!.Address;

    public async ValueTask InitializeAsync()
    {
        desk = await Desk.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Quiet });
    }

    /// <summary>A new window on a desk of its own, for a test that changes what lies there: no other test meets the change.</summary>
    public async Task<Window> OpenAlone(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var own = await Desk.Start();
        return await Open(own.Address, own, width, height, scheme);
    }

    /// <summary>A new window on the clinic's desk. Whatever the pages ask of another address, and each error of a script, fails the test that closes it.</summary>
    public Task<Window> Open(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light) => Open(Address, null, width, height, scheme);

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        if (desk is not null)
        {
            await desk.DisposeAsync();
        }
    }

    private async Task<Window> Open(string address, Desk? own, int width, int height, ColorScheme scheme)
    {
        var context = await browser!.NewContextAsync(new() { BaseURL = address, ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        return new Window(context, await context.NewPageAsync(), address, own);
    }
}

/// <summary>The program with the sample cases, in a process and a data folder of its own.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("mednec-clinic-").FullName;
    private readonly Process program;

    private Desk() => program = Process.Start(new ProcessStartInfo("dotnet", [Repository.PathTo("artifacts", "mednec", "mednec.dll"), "serve", "--data", data, "--urls", "http://127.0.0.1:0", "--today", "2026-11-21"])
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
    })!;

    public string Address { get; private set; } = "";

    public static async Task<Desk> Start()
    {
        var desk = new Desk();
        while (desk.Address.Length == 0)
        {
            var line = await desk.program.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("The program ended before it listened.");
            desk.Address = line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) ?? "";
        }

        // Read on, so that the program never waits for us.
        _ = desk.program.StandardError.ReadToEndAsync();
        _ = desk.program.StandardOutput.ReadToEndAsync();
        return desk;
    }

    public async ValueTask DisposeAsync()
    {
        if (!program.HasExited)
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
        }

        program.Dispose();
        Directory.Delete(data, recursive: true);
    }
}

/// <summary>A browser window, and what went wrong in it.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Desk? own;
    private readonly List<string> faults = [];

    internal Window(IBrowserContext context, IPage page, string address, Desk? own)
    {
        this.context = context;
        this.own = own;
        Page = page;
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                faults.Add(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                faults.Add($"asks another address: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Opens the case of the sample whose item and patient contain these words.</summary>
    public async Task<IPage> Case(string words)
    {
        await Page.GotoAsync("/");
        await Page.Locator("a.card", new() { HasText = words }).First.ClickAsync();
        await Page.Locator("#editor .statement").First.WaitForAsync();
        return Page;
    }

    /// <summary>Keeps a picture for the documents when this run takes them.</summary>
    public async Task Picture(string name)
    {
        if (Clinic.Pictures is { } folder)
        {
            Directory.CreateDirectory(folder);
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        if (own is not null)
        {
            await own.DisposeAsync();
        }

        faults.ShouldBeEmpty();
    }
}
