using Exchange.Protocol.Search;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Search;

/// <summary>Streams frames to a caller, each the moment it is there.</summary>
internal static class FrameStream
{
    /// <summary>Writes frames as they come, those that came together at once.</summary>
    public static async Task WriteAsync(HttpResponse response, IAsyncEnumerable<IReadOnlyList<Frame>> frames, CancellationToken cancellationToken)
    {
        Begin(response);
        await foreach (var together in frames.WithCancellation(cancellationToken))
        {
            foreach (var frame in together)
            {
                await response.Body.WriteAsync(Frames.ToLine(frame), cancellationToken);
            }

            await response.Body.FlushAsync(cancellationToken);
        }
    }

    /// <summary>Writes frames that are all there.</summary>
    public static async Task WriteAsync(HttpResponse response, IEnumerable<Frame> frames, CancellationToken cancellationToken)
    {
        Begin(response);
        foreach (var frame in frames)
        {
            await response.Body.WriteAsync(Frames.ToLine(frame), cancellationToken);
        }
    }

    private static void Begin(HttpResponse response)
    {
        response.ContentType = Frames.MediaType;
        response.Headers.CacheControl = "no-store";
    }
}
