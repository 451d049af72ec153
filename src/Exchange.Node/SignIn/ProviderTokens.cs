using System.Text.Json;
using Exchange.Protocol.Keys;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Node.SignIn;

/// <summary>Talks to the agency's provider: reads what it supports, takes a code in for a token, and validates the token.</summary>
public sealed class ProviderTokens : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly ProviderSettings settings;
    private readonly TimeProvider time;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> configuration;

    /// <summary>Of a provider; nothing is asked of it yet.</summary>
    public ProviderTokens(ProviderSettings settings, TimeProvider time)
    {
        this.settings = settings;
        this.time = time;
        configuration = new ConfigurationManager<OpenIdConnectConfiguration>(
            settings.Authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = !settings.Authority.IsLoopback });
    }

    /// <summary>What the provider supports.</summary>
    /// <exception cref="InvalidOperationException">It cannot be reached.</exception>
    public Task<OpenIdConnectConfiguration> ConfigurationAsync(CancellationToken cancellationToken) =>
        configuration.GetConfigurationAsync(cancellationToken);

    /// <summary>Issuer and subject that the provider vouches for, with a space between; null where it refuses or the token is not sound.</summary>
    /// <param name="code">The code that the browser brought.</param>
    /// <param name="verifier">The verifier of PKCE.</param>
    /// <param name="nonce">The nonce that the token must hold.</param>
    /// <param name="redirect">The address that the code was sent to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string?> SubjectAsync(string code, string verifier, string nonce, Uri redirect, CancellationToken cancellationToken)
    {
        var known = await ConfigurationAsync(cancellationToken);
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = redirect.AbsoluteUri, ["code_verifier"] = verifier,
            ["client_id"] = settings.ClientId,
        };
        if (settings.ClientSecretFile is { } file)
        {
            fields["client_secret"] = KeyFile.Read(file).Trim();
        }

        using var content = new FormUrlEncodedContent(fields);
        using var response = await http.PostAsync(new Uri(known.TokenEndpoint), content, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(cancellationToken));
        return answer.RootElement.TryGetProperty("id_token", out var token) ? await ValidateAsync(token.GetString()!, nonce, known) : null;
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private async Task<string?> ValidateAsync(string token, string nonce, OpenIdConnectConfiguration known)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = known.Issuer,
            ValidAudience = settings.ClientId,
            IssuerSigningKeys = known.SigningKeys,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => IsGood(from, until),
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken read || Claim(read, "nonce") != nonce)
        {
            return null;
        }

        var isByMethod = settings.Method is null || read.Claims.Any(claim => claim.Type == "amr" && claim.Value == settings.Method);
        return isByMethod ? $"{read.Issuer} {read.Subject}" : null;
    }

    private bool IsGood(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && now < end && (from is not { } start || start <= now.AddMinutes(1));
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
