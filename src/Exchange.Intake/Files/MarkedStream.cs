using System.IO.Compression;

namespace Exchange.Intake.Files;

/// <summary>
/// Compressed bytes with a marker member after them. The platform's gzip reader takes a file that is cut off for one
/// that has ended; the marker comes out whole only if everything before it was.
/// </summary>
internal sealed class MarkedStream(Stream inner) : ForwardStream
{
    private static readonly byte[] Member = Compress(Marker);

    private int markerGiven;

    /// <summary>What the marker member expands to.</summary>
    public static ReadOnlySpan<byte> Marker => "end of what was compressed"u8;

    /// <summary>Compressed bytes of the file itself that were handed on.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Whether the marker was asked for: what is expanded from now on is not the file's.</summary>
    public bool InMarker { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = InMarker ? 0 : await inner.ReadAsync(buffer, cancellationToken);
        BytesRead += read;
        InMarker |= read == 0;
        return InMarker ? GiveMarker(buffer.Span) : read;
    }

    private int GiveMarker(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, Member.Length - markerGiven);
        Member.AsSpan(markerGiven, count).CopyTo(buffer);
        markerGiven += count;
        return count;
    }

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }
}
