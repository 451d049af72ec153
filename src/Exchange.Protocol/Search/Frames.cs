using System.Text.Json;

namespace Exchange.Protocol.Search;

/// <summary>Frames as lines.</summary>
public static class Frames
{
    /// <summary>Media type of a streamed answer.</summary>
    public const string MediaType = "application/x-ndjson";

    /// <summary>Longest line that is taken, in bytes.</summary>
    public const int LineBytesMax = 2 * 1024 * 1024;

    /// <summary>The frame's line, its newline included.</summary>
    public static byte[] ToLine(Frame frame)
    {
        using var line = new MemoryStream(512);
        JsonSerializer.Serialize(line, frame, ProtocolJson.Options);
        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    /// <summary>The frame of a line; null when it is none, or not a sound one.</summary>
    public static Frame? FromLine(ReadOnlySpan<byte> line) => Read<Frame>(line) is { } frame && SoundFrame.Is(frame) ? frame : null;

    /// <summary>The answer to a request for one record; null when it is none, or not a sound one.</summary>
    public static FetchedRecord? ReadFetched(ReadOnlySpan<byte> body) =>
        Read<FetchedRecord>(body) is { } fetched && SoundFrame.Is(fetched.Hit) ? fetched : null;

    private static T? Read<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, ProtocolJson.Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
