using Exchange.Hosting.Errors;
using Exchange.Protocol.Errors;
using Microsoft.AspNetCore.Builder;

namespace Exchange.Hosting.Requests;

/// <summary>Between nodes and hub, over TLS, both sides show a certificate; without one nothing below <c>/exchange</c> is answered.</summary>
public static class PeerCertificates
{
    /// <summary>Asks for the caller's certificate where the connection is TLS; on loopback without TLS the tokens alone count.</summary>
    public static void UsePeerCertificates(this WebApplication app) => app.Use(async (context, next) =>
    {
        // Routing takes no notice of case, so neither may this.
        if (context.Request.IsHttps && context.Request.Path.StartsWithSegments("/exchange", StringComparison.OrdinalIgnoreCase) &&
            context.Connection.ClientCertificate is null)
        {
            await ErrorCode.CredentialMissing.ToResult().ExecuteAsync(context);
            return;
        }

        await next(context);
    });
}
