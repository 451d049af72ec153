using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Exchange.Hosting.Processes;

/// <summary>How a node and a hub call each other: kept connections, no redirects, no proxy, a client certificate where TLS is set up.</summary>
public static class PeerHttp
{
    private static readonly TimeSpan ConnectWait = TimeSpan.FromSeconds(2);

    /// <summary>The handler that carries such calls.</summary>
    public static SocketsHttpHandler CreateHandler(TlsSettings? tls)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = ConnectWait,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            EnableMultipleHttp2Connections = true,
        };
        if (tls is not null)
        {
            handler.SslOptions = Secure(tls);
        }

        return handler;
    }

    /// <summary>A client over such a handler; time limits are the callers' own.</summary>
    public static HttpClient CreateClient(TlsSettings? tls)
    {
        var client = new HttpClient(CreateHandler(tls), disposeHandler: true);
        client.Timeout = Timeout.InfiniteTimeSpan;
        return client;
    }

    private static SslClientAuthenticationOptions Secure(TlsSettings tls) => new()
    {
        EnabledSslProtocols = System.Security.Authentication.SslProtocols.Tls12 | System.Security.Authentication.SslProtocols.Tls13,
        ClientCertificates = [X509Certificate2.CreateFromPemFile(tls.Certificate, tls.Key)],
        RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
            (errors & SslPolicyErrors.RemoteCertificateNameMismatch) == 0 && certificate is X509Certificate2 given &&
            CertificateTrust.ComesFrom(given, tls),
    };
}
