using System.Net;

namespace Exchange.Protocol.Http;

/// <summary>Plain HTTP is for loopback addresses only; everything else is TLS.</summary>
public static class LoopbackRule
{
    /// <summary>Whether traffic with this address may flow.</summary>
    public static bool Allows(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsLoopback(address.DnsSafeHost)));

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
