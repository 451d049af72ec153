using System.Text;
using Exchange.Cli.Terminals;
using Exchange.Protocol.Search;

namespace Exchange.Cli.Searching;

/// <summary>Collects the frames of an answer, and prints each line as it comes when a program reads them.</summary>
internal static class FrameCollector
{
    /// <summary>All frames.</summary>
    public static async Task<IReadOnlyList<Frame>> ReadAsync(Stream stream, bool printLines, CancellationToken cancellationToken)
    {
        var frames = new List<Frame>();
        await foreach (var line in LineReader.ReadAsync(stream, cancellationToken))
        {
            if (printLines)
            {
                Terminal.Say(Encoding.UTF8.GetString(line));
            }

            if (Frames.FromLine(line) is { } frame)
            {
                frames.Add(frame);
                NoteArrival(frame, printLines);
            }
        }

        return frames;
    }

    private static void NoteArrival(Frame frame, bool printLines)
    {
        if (!printLines && Terminal.IsWatched && frame is StatusFrame status)
        {
            Terminal.Note($"{status.Name}: {status.Status}");
        }
    }
}
