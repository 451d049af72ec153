namespace Exchange.Index.Segments;

/// <summary>Goes over front-coded terms in order, from the beginning of a block on.</summary>
internal struct TermCursor
{
    private const int ChunkBytes = 1 << 16;

    private readonly Section section;
    private readonly int count;
    private byte[] term;
    private long at;
    private int length;

    /// <summary>Begins before the first term of the block at this place.</summary>
    public TermCursor(Section section, int at, int firstNumber, int count)
    {
        this.section = section;
        this.at = at;
        this.count = count;
        term = new byte[64];
        Number = firstNumber - 1;
    }

    /// <summary>Number of the current term.</summary>
    public int Number { get; private set; }

    /// <summary>The current term, until the next move.</summary>
    public readonly ReadOnlySpan<byte> Current => term.AsSpan(0, length);

    /// <summary>Goes to the next term, if there is one.</summary>
    public bool MoveNext()
    {
        if (Number + 1 >= count)
        {
            return false;
        }

        Number++;
        var bytes = section.UpTo(at, ChunkBytes);
        var read = 0;
        var shared = (int)Varint.Read(bytes, ref read);
        var more = (int)Varint.Read(bytes, ref read);
        length = shared + more;
        if (length > term.Length)
        {
            Array.Resize(ref term, length * 2);
        }

        section.Slice<byte>(at + read, more).CopyTo(term.AsSpan(shared));
        at += read + more;
        return true;
    }
}
