using MedNec.Cases.Audit;
using MedNec.Cases.Board;
using MedNec.Cases.Briefs;
using MedNec.Cases.Demands;
using MedNec.Cases.Drafting;
using MedNec.Cases.Printing;
using MedNec.Cases.Reviewing;
using MedNec.Cases.SampleCases;
using MedNec.Cases.Workflow;
using MedNec.Documents;
using MedNec.Fhir;
using MedNec.Server.Board;
using MedNec.Server.Demands;
using MedNec.Server.Searching;
using MedNec.Server.Letters;
using MedNec.Server.Pages;
using MedNec.Server.Policies;
using MedNec.Server.Reimbursing;
using MedNec.Server.Security;
using MedNec.Server.Settings;
using MedNec.Server.Sources;
using MedNec.Store;
using MedNec.Store.Documents;
using MedNec.Store.Files;
using MedNec.Store.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace MedNec.Server;

/// <summary>The program: pages, and the store behind them.</summary>
public static class MedNecServer
{
    /// <summary>Puts the program together, brings its tables up to date and, in an empty clinic, loads the samples. It listens once it is started.</summary>
    /// <exception cref="Cases.UnreadableInputException">An option or a sample cannot be used.</exception>
    public static async Task<WebApplication> Build(ServerOptions options, CancellationToken cancel = default)
    {
        options.RefuseForeignAddresses();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
        });
        builder.Logging.ClearProviders().AddJsonConsole().SetMinimumLevel(LogLevel.Warning)
            // Two things these say on every start or page are meant so: keys lie in the data folder under its permissions, and no page is cached.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);

        var store = SqliteStore.Open(options.DataFolder);
        AddParts(builder.Services, options, store);
        AddSafeguards(builder.Services, options);

        var app = builder.Build();
        app.UseMiddleware<PlainErrors>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<OwnHostOnly>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        EmbeddedAssets.Map(app);
        BoardPages.Map(app);
        CasePages.Map(app);
        DraftEndpoints.Map(app);
        FindingEndpoints.Map(app);
        DemandPages.Map(app);
        PolicyPages.Map(app);
        CheckSettingsPages.Map(app);
        ReimbursePages.Map(app);
        SourcePages.Map(app);
        FindEndpoints.Map(app);
        AboutPages.Map(app);

        if (options.SamplesFolder is { } samples)
        {
            await app.Services.GetRequiredService<LoadSamples>().Run(DemoSignIn.Clinic, SampleFolders.Under(samples), cancel);
        }

        // What the clinic's other letters say, learned beside the first requests: a large clinic need not wait for it.
        var learning = Learn(app.Services, app.Lifetime.ApplicationStopping);
        await Task.WhenAny(learning, Task.Delay(TimeSpan.FromSeconds(3), cancel));

        return app;
    }

    // And the policies may have changed while the program did not run.
    private static async Task Learn(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<ClinicLetters>().Learn(DemoSignIn.Clinic.Id, services.GetRequiredService<ReadRecords>(), cancel);
        await services.GetRequiredService<JudgeAgain>().IfPoliciesChanged(DemoSignIn.Clinic.Id, cancel);
    }

    /// <summary>Runs the program until <paramref name="cancel"/> or the terminal ends it.</summary>
    /// <param name="options">How it is to run.</param>
    /// <param name="listening">Is told the addresses once it listens.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="Cases.UnreadableInputException">An option cannot be used, or the address is taken.</exception>
    public static async Task Run(ServerOptions options, Action<IEnumerable<string>>? listening, CancellationToken cancel)
    {
        await using var app = await Build(options, cancel);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken) when (taken.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase) || taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new Cases.UnreadableInputException("--urls", options.Urls, "is taken by another program; stop that one, or choose another port");
        }

        listening?.Invoke(app.Urls);
        await app.WaitForShutdownAsync(cancel);
    }

    private static void AddParts(IServiceCollection services, ServerOptions options, CaseStore store)
    {
        services.AddSingleton(options.Clock);
        services.AddSingleton(new Today(options.Clock, options.Today));
        services.AddSingleton<ICaseStore>(store);
        services.AddSingleton<IAuditTrail>(store);
        services.AddSingleton<IDocumentStore>(new DocumentFolder(Path.Combine(options.DataFolder, "documents")));
        services.AddSingleton<IChartReader>(new FhirChartReader());
        services.AddSingleton<ILetterPrinter>(new LetterPrinter());
        services.AddSingleton<ILetterFileReader>(new LetterFileReader());
        services.AddSingleton<OpenBrief>();
        services.AddSingleton<OpenLetter>();
        var clinic = new ClinicFolder(options.DataFolder);
        services.AddSingleton<IClinicKnowledge>(clinic);
        services.AddSingleton<IClinicSettings>(clinic);
        services.AddSingleton<ClinicLetters>();
        services.AddSingleton<ReadRecords>();
        services.AddSingleton<SettleFinding>();
        services.AddSingleton<ChangeCheck>();
        services.AddSingleton<ReviewAgain>();
        services.AddSingleton<EnterInBrief>();
        services.AddSingleton<JudgeAgain>();
        services.AddSingleton<ShowBoard>();
        services.AddSingleton<MoveCase>();
        services.AddSingleton<OpenCase>();
        services.AddSingleton<ComposeLetter>();
        services.AddSingleton<Cases.Reimbursing.StartRequest>();
        services.AddSingleton<KeepDraft>();
        services.AddSingleton<RestoreDraft>();
        services.AddSingleton<Cases.Sources.OpenSource>();
        services.AddSingleton<LoadSamples>();
    }

    private static void AddSafeguards(IServiceCollection services, ServerOptions options)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddScoped<SignedIn>();
        services.AddAuthentication(DemoSignIn.Scheme).AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, DemoSignIn>(DemoSignIn.Scheme, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder(DemoSignIn.Scheme).RequireAuthenticatedUser().Build());
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = "X-Form-Token";
            antiforgery.Cookie.Name = "mednec-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.HttpOnly = true;
        });

        // Kept beside the data, so that a page that was open during a restart can still save.
        services.AddDataProtection().SetApplicationName("mednec").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataFolder, "keys")));
    }
}
