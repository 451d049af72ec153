using System.IO.Compression;
using System.Text;

namespace Exchange.Intake.Tests.Files;

/// <summary>A gzip file that never ends: a start, then the same row for ever, made as it is read.</summary>
internal sealed class EndlessGzip : Stream
{
    private static readonly byte[] Block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("2,again and again\n", 4_000)));

    private readonly MemoryStream made = new();
    private readonly GZipStream gzip;
    private int given;

    public EndlessGzip(string start)
    {
        gzip = new GZipStream(made, CompressionLevel.Optimal, leaveOpen: true);
        gzip.Write(Encoding.UTF8.GetBytes(start));
    }

    public long BytesGiven { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (given == made.Length)
        {
            made.SetLength(0);
            given = 0;
        }

        while (made.Length < count)
        {
            gzip.Write(Block);
        }

        var read = Math.Min(count, (int)made.Length - given);
        made.GetBuffer().AsSpan(given, read).CopyTo(buffer.AsSpan(offset));
        given += read;
        BytesGiven += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        gzip.Dispose();
        made.Dispose();
        base.Dispose(disposing);
    }
}
