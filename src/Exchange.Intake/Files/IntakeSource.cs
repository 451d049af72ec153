using System.IO.Compression;
using System.Text;

namespace Exchange.Intake.Files;

/// <summary>
/// A file's content, whatever its wrapping: gzip is known by its magic bytes, never by a name, and is kept within
/// limits; a UTF-8 byte-order mark is taken off.
/// </summary>
public sealed class IntakeSource : IDisposable
{
    private readonly GuardedStream? guarded;
    private readonly FileProblem? early;

    private IntakeSource(Stream content, GuardedStream? guarded, FileProblem? early)
    {
        Content = content;
        this.guarded = guarded;
        this.early = early;
    }

    /// <summary>The expanded bytes. It ends early where <see cref="Problem"/> says why.</summary>
    public Stream Content { get; }

    /// <summary>
    /// Why the content ended before the file did, or cannot be read; null while all is well. Look once the content
    /// has ended.
    /// </summary>
    public FileProblem? Problem => early ?? guarded?.Problem;

    /// <summary>Unwraps a stream, which stays open. Reads at most its first bytes.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="limits">How far it may expand.</param>
    /// <param name="encoding">Encoding of the content, which is handed on as UTF-8; null for UTF-8. A byte-order mark
    /// overrules it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IntakeSource> OpenAsync(
        Stream stream, IntakeLimits limits, Encoding? encoding, CancellationToken cancellationToken)
    {
        var raw = await PeekedStream.OpenAsync(stream, cancellationToken);
        var guarded = IsGzip(raw.Head) ? Unzip(raw, limits) : null;
        var content = await PeekedStream.OpenAsync(guarded ?? (Stream)raw, cancellationToken);
        if (IsUtf16(content.Head))
        {
            return new IntakeSource(Stream.Null, guarded, new FileProblem(0, IntakeCodes.EncodingUnsupported,
                "the file is UTF-16 (\"Unicode\" in some programs); export it as UTF-8"));
        }

        var marked = content.TakeOff([0xEF, 0xBB, 0xBF]);
        return marked || encoding is null
            ? new IntakeSource(content, guarded, null)
            : new IntakeSource(Encoding.CreateTranscodingStream(content, encoding, Encoding.UTF8), guarded, null);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Content.Dispose();
        guarded?.Dispose();
    }

    private static GuardedStream Unzip(PeekedStream raw, IntakeLimits limits)
    {
        var marked = new MarkedStream(raw);
        return new GuardedStream(new GZipStream(marked, CompressionMode.Decompress, leaveOpen: true), marked, limits);
    }

    private static bool IsGzip(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    private static bool IsUtf16(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
}
