using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Node.SignIn;

/// <summary>
/// Signs people in through the agency's own provider: authorization code with PKCE, state and nonce. Whoever the provider vouches for must
/// have an account here with that subject; none is ever made unasked.
/// </summary>
public sealed class SignInThroughProvider(
    NodeSettings settings, IDataProtectionProvider protection, AccountStore accounts, BrowserSessions sessions, SignInToNode signIn,
    AuditProcess audit, TimeProvider time) : IDisposable
{
    /// <summary>Where the provider sends the browser back to.</summary>
    public const string BackPath = "/sign-in/back";

    private const string CookieName = "exchange-provider";

    private static readonly TimeSpan TripMax = TimeSpan.FromMinutes(10);

    private readonly ProviderTokens? tokens = settings.Provider is { } provider ? new ProviderTokens(provider, time) : null;
    private readonly IDataProtector protector = protection.CreateProtector("exchange.provider-trip");

    private Uri Back => new(settings.PublicAddress ?? settings.Listen, BackPath);

    /// <summary>Sends the browser to the provider; null where there is none.</summary>
    public async Task<Uri?> BeginAsync(HttpContext context, string path)
    {
        if (tokens is null || settings.Provider is not { } provider)
        {
            return null;
        }

        var known = await tokens.ConfigurationAsync(context.RequestAborted);
        var trip = new ProviderTrip(Secrets.New(), Secrets.New(), Secrets.New(), SignInForm.Return(path), time.GetUtcNow() + TripMax);
        context.Response.Cookies.Append(CookieName, protector.Protect(JsonSerializer.Serialize(trip)), Cookie(context.Request));
        var query = new QueryString()
            .Add("response_type", "code").Add("client_id", provider.ClientId).Add("redirect_uri", Back.AbsoluteUri).Add("scope", "openid")
            .Add("state", trip.State).Add("nonce", trip.Nonce).Add("code_challenge_method", "S256")
            .Add("code_challenge", Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(trip.Verifier))));
        return new Uri(known.AuthorizationEndpoint + query);
    }

    /// <summary>The browser is back: begins the session, or says why not. Where to go on is a place of this node.</summary>
    public async Task<(string Return, ErrorCode? Code)> FinishAsync(HttpContext context)
    {
        BrowserSessions.TellAddress(context);
        var trip = ReadTrip(context);
        var subject = tokens is null || trip is null ? null : await SubjectAsync(context, trip, tokens);
        var account = subject is null ? null : await accounts.FindBySubjectAsync(subject, context.RequestAborted);
        if (trip is null || account is not { Closed: null })
        {
            await audit.RecordAsync(
                sessions.Event(AuditEventKind.SignInFailed, account?.Id ?? "unknown").Refused(ErrorCode.SignInFailed)
                    .With("factor", SignInToNode.OpenIdFactor),
                context.RequestAborted);
            return ("/", ErrorCode.SignInFailed);
        }

        var user = new SignInUser(account, await accounts.Credentials.FindAsync(account.Id, context.RequestAborted));
        var (_, code) = await signIn.FinishAsync(context, user, SignInToNode.OpenIdFactor);
        return (trip.Return, code);
    }

    /// <inheritdoc />
    public void Dispose() => tokens?.Dispose();

    private async Task<string?> SubjectAsync(HttpContext context, ProviderTrip trip, ProviderTokens from)
    {
        var query = context.Request.Query;
        var isOurs = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(query["state"].ToString()), Encoding.UTF8.GetBytes(trip.State));
        return isOurs && query["code"].ToString() is { Length: > 0 } code
            ? await from.SubjectAsync(code, trip.Verifier, trip.Nonce, Back, context.RequestAborted)
            : null;
    }

    private ProviderTrip? ReadTrip(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } text)
        {
            return null;
        }

        context.Response.Cookies.Delete(CookieName, Cookie(context.Request));
        try
        {
            var trip = JsonSerializer.Deserialize<ProviderTrip>(protector.Unprotect(text))!;
            return time.GetUtcNow() < trip.EndsAt ? trip : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The way back begins at another site, so that a strict cookie would not come along.</summary>
    private static CookieOptions Cookie(HttpRequest request) =>
        new() { HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/sign-in", IsEssential = true };
}
