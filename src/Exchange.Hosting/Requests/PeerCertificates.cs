using Exchange.Hosting.Errors;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Exchange.Hosting.Requests;

/// <summary>
/// Between nodes and hub, over TLS, both sides show a certificate; without one nothing below <c>/exchange</c> is answered, and no entry of
/// an audit log, which tells who asked when.
/// </summary>
public static class PeerCertificates
{
    private static readonly PathString[] ForPeers =
        ["/exchange", ExchangePaths.Tiles + "/entries", ExchangePaths.AddCheckpoint, ExchangePaths.Witnessed];

    /// <summary>Asks for the caller's certificate where the connection is TLS; on loopback without TLS the tokens alone count.</summary>
    public static void UsePeerCertificates(this WebApplication app) => app.Use(async (context, next) =>
    {
        // Routing takes no notice of case, so neither may this.
        if (context.Request.IsHttps && context.Connection.ClientCertificate is null &&
            ForPeers.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            await ErrorCode.CredentialMissing.ToResult().ExecuteAsync(context);
            return;
        }

        await next(context);
    });
}
