using System.Globalization;
using Exchange.Hosting.Errors;
using Exchange.Hosting.Requests;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Storage.Witnessing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Hosting.Witnessing;

/// <summary>The addresses of a witness (C2SP tlog-witness), and the checkpoint that it keeps of a log.</summary>
public static class WitnessEndpoints
{
    private const string Text = "text/plain; charset=utf-8";
    private const string SizeType = "text/x.tlog.size";

    /// <summary>Adds the addresses.</summary>
    public static void MapWitness(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ExchangePaths.AddCheckpoint, AddAsync);
        routes.MapGet(ExchangePaths.Witnessed, ReadAsync);
    }

    private static async Task<IResult> AddAsync(HttpRequest request, CosignCheckpoint cosign, CancellationToken cancellationToken)
    {
        var outcome = await cosign.RunAsync(await Bodies.ReadAsync(request, cancellationToken), cancellationToken);
        return outcome.Status switch
        {
            CosignStatus.Cosigned => Results.Text($"{outcome.Signature}\n", Text),
            CosignStatus.Conflict => Results.Text(
                outcome.KeptSize.ToString(CultureInfo.InvariantCulture) + "\n", SizeType, statusCode: StatusCodes.Status409Conflict),
            CosignStatus.Malformed => Results.StatusCode(StatusCodes.Status400BadRequest),
            CosignStatus.UnknownLog => Results.StatusCode(StatusCodes.Status404NotFound),
            CosignStatus.NotSigned => Results.StatusCode(StatusCodes.Status403Forbidden),
            CosignStatus.Unproven => Results.StatusCode(StatusCodes.Status422UnprocessableEntity),
        };
    }

    private static async Task<IResult> ReadAsync(string origin, WitnessStore store, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-cache";
        var seen = await store.FindAsync(origin, cancellationToken);
        return seen is null ? ErrorCode.NotFound.ToResult() : Results.Bytes(seen.Note, Text);
    }
}
