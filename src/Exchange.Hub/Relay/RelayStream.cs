using System.Threading.Channels;
using Exchange.Protocol.Search;
using Microsoft.AspNetCore.Http;

namespace Exchange.Hub.Relay;

/// <summary>Writes relayed frames to the home node, each the moment it is there.</summary>
internal static class RelayStream
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    /// <summary>Writes frames until every agency has answered or failed, then the last one.</summary>
    public static async Task WriteAsync(
        HttpResponse response, ChannelReader<RelayedFrame> frames, SearchTally tally, CancellationToken cancellationToken)
    {
        // Nothing is sent before the first frame, so that a failure until then is an error status and no broken answer.
        while (await frames.WaitToReadAsync(cancellationToken))
        {
            Begin(response);
            while (frames.TryRead(out var relayed))
            {
                tally.Add(relayed.Frame);
                await response.Body.WriteAsync(relayed.Line, cancellationToken);
                await response.Body.WriteAsync(NewLine, cancellationToken);
            }

            await response.Body.FlushAsync(cancellationToken);
        }

        Begin(response);
        await response.Body.WriteAsync(Frames.ToLine(tally.Done()), cancellationToken);
    }

    private static void Begin(HttpResponse response)
    {
        if (!response.HasStarted)
        {
            response.ContentType = Frames.MediaType;
            response.Headers.CacheControl = "no-store";
        }
    }
}
