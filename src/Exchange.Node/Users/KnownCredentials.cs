using Exchange.Node.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Node.Users;

/// <summary>
/// The tokens and sessions that were found good in this process lately. They alone are told apart before a request is looked at: a credential that
/// somebody made up is as good as none.
/// </summary>
public sealed class KnownCredentials : IDisposable
{
    private const int KeptMax = 100_000;
    private const string Scheme = "Bearer ";
    private static readonly MemoryCacheEntryOptions Kept = new() { SlidingExpiration = TimeSpan.FromMinutes(15), Size = 1 };

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = KeptMax });

    /// <summary>The token of a request; null where it has none.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        var given = request.Headers.Authorization.ToString();
        return given.StartsWith(Scheme, StringComparison.Ordinal) ? given[Scheme.Length..].Trim() : null;
    }

    /// <summary>What tells the credential of a request from others; null where it has none, or none that was found good.</summary>
    public string? Find(HttpRequest request) => KeyOf(request) is { } key && known.TryGetValue(key, out _) ? key : null;

    /// <summary>Notes that the credential of a request is good.</summary>
    public void Note(HttpRequest request)
    {
        if (KeyOf(request) is { } key)
        {
            known.Set(key, true, Kept);
        }
    }

    /// <inheritdoc />
    public void Dispose() => known.Dispose();

    private static string? KeyOf(HttpRequest request) =>
        (TokenOf(request) ?? SessionCookie.Read(request)) is { } secret ? Secrets.HashOf(secret) : null;
}
