namespace Exchange.Index.Tests.Segments;

/// <summary>A disk with so much room left; what does not fit fails as a full disk does.</summary>
internal sealed class SmallDisk(long room)
{
    public long Room { get; set; } = room;

    public Stream Open(string path) => new Filling(this, path);

    private sealed class Filling(SmallDisk disk, string path) : Stream
    {
        private readonly FileStream file = new(path, FileMode.Create);

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var fits = (int)Math.Min(disk.Room, buffer.Length);
            file.Write(buffer[..fits]);
            disk.Room -= fits;
            if (fits < buffer.Length)
            {
                throw new IOException("no space left on device");
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush() => file.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            file.Dispose();
            base.Dispose(disposing);
        }
    }
}
