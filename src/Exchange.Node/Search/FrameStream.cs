using System.Threading.Channels;
using Exchange.Protocol.Search;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Search;

/// <summary>Streams frames to a caller, each the moment it is there.</summary>
internal static class FrameStream
{
    /// <summary>Writes frames until the channel is complete.</summary>
    public static async Task WriteAsync(HttpResponse response, ChannelReader<Frame> frames, CancellationToken cancellationToken)
    {
        Begin(response);
        while (await frames.WaitToReadAsync(cancellationToken))
        {
            while (frames.TryRead(out var frame))
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
