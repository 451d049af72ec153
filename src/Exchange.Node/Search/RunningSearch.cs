using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Exchange.Protocol.Search;

namespace Exchange.Node.Search;

/// <summary>A search that runs while its frames are read.</summary>
internal static class RunningSearch
{
    private const int FramesAhead = 256;

    /// <summary>The frames, those that came together in one list. When the reader leaves early, the search is ended.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<Frame>> FramesAsync(
        AskExchange exchange, AcceptedAsk ask, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var frames = Channel.CreateBounded<Frame>(FramesAhead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = RunAsync(exchange, ask, frames.Writer, stop.Token);
        try
        {
            while (await frames.Reader.WaitToReadAsync(cancellationToken))
            {
                yield return Drain(frames.Reader);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await running;
        }
    }

    private static List<Frame> Drain(ChannelReader<Frame> frames)
    {
        var together = new List<Frame>();
        while (frames.TryRead(out var frame))
        {
            together.Add(frame);
        }

        return together;
    }

    private static async Task RunAsync(AskExchange exchange, AcceptedAsk ask, ChannelWriter<Frame> frames, CancellationToken cancellationToken)
    {
        try
        {
            await exchange.RunAsync(ask, frames, cancellationToken);
        }
        catch (Exception e)
        {
            // The reading side meets it at the end of the channel.
            frames.TryComplete(e);
        }
    }
}
