namespace MedNec.Server.Security;

/// <summary>Tells the browser what our pages may do: nothing from elsewhere, no inline script or style, no frame but our own.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>What a page of the desk may load.</summary>
    public const string DeskPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>Sets the headers.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = DeskPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XFrameOptions = "SAMEORIGIN";

        // A patient's page must not lie in the cache of a shared machine. Assets say otherwise for themselves.
        headers.CacheControl = "no-store";
        return next(http);
    }
}

/// <summary>
/// Answers only to this machine's own names. Otherwise a page elsewhere could give its own host name our address
/// ("DNS rebinding") and read everything through the visitor's browser.
/// </summary>
public sealed class OwnHostOnly(RequestDelegate next)
{
    /// <summary>Lets requests to our own names pass.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        var host = http.Request.Host.Host;
        if (host is "localhost" or "127.0.0.1" or "[::1]")
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        await http.Response.WriteAsync("This server answers to 127.0.0.1 and localhost only; open it under one of these names.\n");
    }
}
