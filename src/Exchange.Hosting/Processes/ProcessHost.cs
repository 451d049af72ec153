using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;
using Serilog.Events;

namespace Exchange.Hosting.Processes;

/// <summary>What a node and a hub have in common as processes: where they listen, how they log, how they stop.</summary>
public static class ProcessHost
{
    private static readonly TimeSpan StopWait = TimeSpan.FromSeconds(5);

    /// <summary>A builder that listens on one address, logs into a folder, and reads no configuration but what it is given.</summary>
    /// <exception cref="InvalidOperationException">The address is plain HTTP and not loopback, or TLS has no certificate.</exception>
    public static WebApplicationBuilder CreateBuilder(Uri listen, TlsSettings? tls, string logFolder)
    {
        if (!LoopbackRule.Allows(listen))
        {
            throw new InvalidOperationException("plain HTTP is for loopback addresses only; listen on https and set `tls` in the settings");
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options => Listen(options, listen, tls));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopWait);
        builder.Services.AddRouting();
        builder.Logging.AddSerilog(CreateLogger(logFolder), dispose: true);
        return builder;
    }

    /// <summary>
    /// Requests are not logged: their addresses and bodies may be personal. What is logged is what processes do, by code and count.
    /// </summary>
    private static Serilog.Core.Logger CreateLogger(string folder) =>
        new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .WriteTo.File(
                Path.Combine(folder, "exchange-.log"), rollingInterval: RollingInterval.Day, shared: true,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            .CreateLogger();

    private static void Listen(KestrelServerOptions options, Uri listen, TlsSettings? tls)
    {
        options.AddServerHeader = false;
        var address = listen.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(listen.DnsSafeHost);
        options.Listen(address, listen.Port, endpoint =>
        {
            // HTTP/2 is agreed on within TLS; plain loopback has nothing to agree with.
            endpoint.Protocols = HttpProtocols.Http1;
            if (listen.Scheme == Uri.UriSchemeHttps)
            {
                endpoint.Protocols = HttpProtocols.Http1AndHttp2;
                endpoint.UseHttps(https => Secure(https, tls));
            }
        });
    }

    private static void Secure(HttpsConnectionAdapterOptions https, TlsSettings? tls)
    {
        if (tls is null)
        {
            throw new InvalidOperationException("an https address needs `tls` in the settings: certificate, key, authority");
        }

        https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        https.ServerCertificate = X509Certificate2.CreateFromPemFile(tls.Certificate, tls.Key);
        https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
        https.ClientCertificateValidation = (certificate, _, _) => CertificateTrust.ComesFrom(certificate, tls);
    }
}
