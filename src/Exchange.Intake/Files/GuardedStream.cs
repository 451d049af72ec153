using System.IO.Compression;

namespace Exchange.Intake.Files;

/// <summary>
/// An expanding stream that ends, and says why, where the compression is damaged, cut off, or expands beyond the
/// limits.
/// </summary>
internal sealed class GuardedStream(GZipStream inner, MarkedStream compressed, IntakeLimits limits) : ForwardStream
{
    private long expandedBytes;

    /// <summary>Why it ended early, or null.</summary>
    public FileProblem? Problem { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Problem is not null || buffer.Length == 0)
        {
            return 0;
        }

        var read = await ExpandAsync(buffer, cancellationToken);
        if (compressed.InMarker)
        {
            await HoldAgainstMarkerAsync(buffer[..read], cancellationToken);
            return 0;
        }

        expandedBytes += read;
        if (ExpandsTooFar())
        {
            Problem = new FileProblem(0, IntakeCodes.GzipExpands, FormattableString.Invariant(
                $"the gzip expands beyond {limits.ExpansionRatioMax} to 1 or {limits.ExpandedBytesMax} bytes; ") +
                "reading stopped, give the file unpacked");
            return 0;
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask HoldAgainstMarkerAsync(ReadOnlyMemory<byte> first, CancellationToken cancellationToken)
    {
        var tail = new byte[MarkedStream.Marker.Length + 1];
        var count = Math.Min(first.Length, tail.Length);
        first[..count].CopyTo(tail);
        for (var read = count; read > 0 && count < tail.Length; count += read)
        {
            read = await ExpandAsync(tail.AsMemory(count), cancellationToken);
        }

        if (!tail.AsSpan(0, count).SequenceEqual(MarkedStream.Marker))
        {
            Problem ??= CutOff();
        }
    }

    private async ValueTask<int> ExpandAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidDataException)
        {
            Problem = compressed.InMarker
                ? CutOff()
                : new FileProblem(0, IntakeCodes.GzipDamaged, "the gzip is damaged; copy the file again");
            return 0;
        }
    }

    private bool ExpandsTooFar() =>
        expandedBytes > limits.ExpandedBytesMax ||
        (expandedBytes > limits.ExpansionFreeBytes && expandedBytes / limits.ExpansionRatioMax > compressed.BytesRead);

    private static FileProblem CutOff() =>
        new(0, IntakeCodes.FileTruncated, "the gzip is cut off; copy the file again");
}
