using System.Text;
using System.Text.Json;
using Exchange.Hosting.Auditing.Search;
using Exchange.Hosting.Texts;
using Exchange.Protocol;
using Exchange.Protocol.Search;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Auditing;

/// <summary>Streams what was found in the log, each row the moment it is there.</summary>
/// <param name="write">Writes everything.</param>
/// <param name="mediaType">As what.</param>
internal sealed class LineStream(Func<Stream, CancellationToken, Task> write, string mediaType) : IResult
{
    /// <summary>As lines of JSON.</summary>
    public static LineStream OfJson<T>(IAsyncEnumerable<T> lines) => new(
        async (body, cancellationToken) =>
        {
            await foreach (var line in lines.WithCancellation(cancellationToken))
            {
                await body.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(line, ProtocolJson.Options), (byte)'\n'], cancellationToken);
                await body.FlushAsync(cancellationToken);
            }
        },
        Frames.MediaType);

    /// <summary>As a table.</summary>
    public static LineStream OfCsv(IAsyncEnumerable<AuditLine> lines) => new(
        async (body, cancellationToken) =>
        {
            await body.WriteAsync(Encoding.UTF8.GetBytes(CsvText.Row(InquiryLine.Columns)), cancellationToken);
            await foreach (var line in lines.WithCancellation(cancellationToken))
            {
                if (line.Row is { } row)
                {
                    await body.WriteAsync(Encoding.UTF8.GetBytes(CsvText.Row(InquiryLine.Of(row).Values)), cancellationToken);
                }
                else if (line.Done is { } done)
                {
                    await body.WriteAsync(Encoding.UTF8.GetBytes(CutLine.Of(done)), cancellationToken);
                }
            }
        },
        "text/csv; charset=utf-8");

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = mediaType;
        httpContext.Response.Headers.CacheControl = "no-store";
        return write(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
