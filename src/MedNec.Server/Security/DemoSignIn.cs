using System.Security.Claims;
using System.Text.Encodings.Web;
using MedNec.Cases.Workflow;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace MedNec.Server.Security;

/// <summary>
/// Signs everyone who reaches this machine's own address in as one demo clinician. It stands where real sign-in will
/// stand; every page says so, and <see cref="ServerOptions"/> refuses addresses that others can reach.
/// </summary>
public sealed class DemoSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public new const string Scheme = "demo";

    /// <summary>The clinic that the demo clinician works at.</summary>
    public static readonly Clinic Clinic = new(new ClinicId("lakeside"), "Lakeside Medical Group");

    /// <summary>The demo clinician.</summary>
    public static readonly Staff Clinician = new("hana-lee", "Hana Lee, MD");

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var identity = new ClaimsIdentity(
            [new("staff", Clinician.Id), new(ClaimTypes.Name, Clinician.Name), new("clinic", Clinic.Id.Value), new("clinic-name", Clinic.Name)], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}

/// <summary>Who is signed in, and at which clinic: what every page asks before it shows anything.</summary>
public sealed class SignedIn(IHttpContextAccessor http)
{
    /// <summary>The person.</summary>
    public Staff Staff => new(Claim("staff"), Claim(ClaimTypes.Name));

    /// <summary>The clinic.</summary>
    public Clinic Clinic => new(new ClinicId(Claim("clinic")), Claim("clinic-name"));

    private string Claim(string type) => http.HttpContext?.User.FindFirstValue(type) ?? throw new InvalidOperationException("A page was served to nobody: the sign-in let it through.");
}
