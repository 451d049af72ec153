using System.Text.Json;
using Exchange.Protocol;
using Microsoft.AspNetCore.Http;

namespace Exchange.Hosting.Requests;

/// <summary>Reads request bodies that must be small.</summary>
public static class Bodies
{
    private const int BytesMax = 64 * 1024;

    /// <summary>The whole body.</summary>
    /// <exception cref="BadHttpRequestException">It is larger than a question can be.</exception>
    public static Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, BytesMax, cancellationToken);

    /// <summary>The whole body, of so many bytes at most.</summary>
    /// <exception cref="BadHttpRequestException">It is larger.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int bytesMax, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8 * 1024];
        for (var n = await request.Body.ReadAsync(buffer, cancellationToken); n > 0; n = await request.Body.ReadAsync(buffer, cancellationToken))
        {
            body.Write(buffer, 0, n);
            if (body.Length > bytesMax)
            {
                throw new BadHttpRequestException("the body is too large", StatusCodes.Status413PayloadTooLarge);
            }
        }

        return body.ToArray();
    }

    /// <summary>The value of the whole body, which is JSON.</summary>
    /// <exception cref="BadHttpRequestException">It is larger than a question can be, or not of the documented form.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken) =>
        Parse<T>(await ReadAsync(request, cancellationToken));

    /// <summary>The value of a JSON body.</summary>
    /// <exception cref="BadHttpRequestException">It is not of the documented form.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, ProtocolJson.Options) ?? throw new BadHttpRequestException("the body is null");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new BadHttpRequestException("the body is not of the documented form");
        }
    }
}
