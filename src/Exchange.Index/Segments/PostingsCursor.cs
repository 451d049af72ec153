using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Exchange.Index.Segments;

/// <summary>
/// Goes over one term's entries, a block at a time. Occurrences are unpacked only when asked for. Reused from query to query.
/// </summary>
internal sealed class PostingsCursor
{
    /// <summary>Past the last entry.</summary>
    public const int NoMore = int.MaxValue;

    private const int Size = BlockPacking.BlockSize;
    private const int Stride = 32;
    private const int SingleReadsMax = 3;

    private readonly int[] docs = new int[Size + 8];
    private int[]? unpackedTf;
    private Section postings;
    private TermMeta meta;
    private long skips;
    private long data;
    private long tfAt;
    private int tfBits;
    private int singleReads;
    private bool hasTf;
    private int at;

    /// <summary>Blocks of the term.</summary>
    public int BlockCount { get; private set; }

    /// <summary>The block that is unpacked; -1 before the first.</summary>
    public int Block { get; private set; }

    /// <summary>Entries in the block that is unpacked.</summary>
    public int InBlock { get; private set; }

    /// <summary>Entries that hold the term.</summary>
    public int DocFreq => meta.DocFreq;

    /// <summary>Greatest impact of any of them.</summary>
    public float MaxImpact => meta.MaxImpact;

    /// <summary>The current entry; <see cref="NoMore"/> after the last. Before the first move it has no meaning.</summary>
    public int Doc
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => docs[at];
    }

    /// <summary>Occurrences in the current entry.</summary>
    public int Tf
    {
        get
        {
            if (!hasTf && ++singleReads <= SingleReadsMax)
            {
                return BlockPacking.One(postings.Slice<byte>(tfAt, BlockPacking.BytesOf(InBlock, tfBits)), tfBits, at) + 1;
            }

            return LoadTf()[at] + 1;
        }
    }

    /// <summary>Place of the current entry within its block, which whoever reads the block's entries directly moves on.</summary>
    public int InBlockAt
    {
        get => at;
        set => at = value;
    }

    /// <summary>Entries of the block that is unpacked.</summary>
    public ReadOnlySpan<int> BlockDocs => docs.AsSpan(0, InBlock);

    /// <summary>Last entry of each block; only where there is more than one.</summary>
    public ReadOnlySpan<int> LastDocs => postings.Slice<int>(skips, BlockCount);

    /// <summary>Greatest impact of each block; only where there is more than one, in a text field.</summary>
    public ReadOnlySpan<float> Impacts => postings.Slice<float>(skips + (BlockCount * 8L), BlockCount);

    /// <summary>Positions of the block's first entry, relative to the term's.</summary>
    public long PositionsAt { get; private set; }

    /// <summary>Begins a term, before its first entry.</summary>
    public void Begin(FieldReader field, int term)
    {
        postings = field.Postings;
        meta = field.Meta(term);
        BlockCount = (meta.DocFreq + Size - 1) / Size;
        Block = -1;
        InBlock = 0;
        at = -1;
        skips = meta.Offset;
        data = skips + (BlockCount == 1 ? 0 : BlockCount * (field.Lengths is null ? 8L : 12L));
        if (meta.DocFreq == 1)
        {
            BeginSingle();
        }
    }

    /// <summary>Stands before the first entry again.</summary>
    public void Reset()
    {
        at = -1;
        if (meta.DocFreq > 1)
        {
            Block = -1;
            InBlock = 0;
        }
    }

    /// <summary>Unpacks a block and stands before its first entry.</summary>
    public void Load(int block)
    {
        Block = block;
        at = -1;
        if (meta.DocFreq == 1)
        {
            return;
        }

        var start = data + (BlockCount == 1 ? 0 : postings.Slice<int>(skips + (BlockCount * 4L), BlockCount)[block]);
        var header = postings.Slice<byte>(start, SegmentFormat.BlockHeaderBytes);
        var (docBits, count) = (header[4], header[6] + 1);
        tfBits = header[5];
        PositionsAt = meta.Positions + MemoryMarshal.Read<int>(header[8..]);
        start += SegmentFormat.BlockHeaderBytes;
        tfAt = start + BlockPacking.BytesOf(count, docBits);
        BlockPacking.UnpackAscending(postings.Slice<byte>(start, (int)(tfAt - start)), docBits, count, MemoryMarshal.Read<int>(header), docs);
        docs.AsSpan(count).Fill(NoMore);
        InBlock = count;
        hasTf = false;
        singleReads = 0;
    }

    /// <summary>The next entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next() => ++at < InBlock ? docs[at] : NextBlock();

    /// <summary>The first entry that is not before the target, at or after the current one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Advance(int target)
    {
        if (InBlock == 0 || docs[InBlock - 1] < target)
        {
            if (!LoadFor(target))
            {
                return NoMore;
            }
        }

        return Seek(target);
    }

    /// <summary>Occurrences less one for each entry of the block.</summary>
    public ReadOnlySpan<int> BlockTf() => LoadTf();

    /// <summary>Within the block that is unpacked, place of the first entry that is not before the target; after the last when all are.</summary>
    public int SeekInBlock(int target)
    {
        Seek(target);
        return at;
    }

    /// <summary>The first block, from this one on, whose last entry is not before the target; the number of blocks when there is none.</summary>
    public int FindBlock(int from, int target)
    {
        if (BlockCount == 1)
        {
            return from > 0 || target == NoMore ? 1 : 0;
        }

        var lasts = LastDocs;
        var step = 1;
        var low = from;
        while (low + step < lasts.Length && lasts[low + step] < target)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, lasts.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (lasts[middle] < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Reads the positions of the current entry.</summary>
    public void ReadPositions(IntBuffer into)
    {
        into.Clear();
        var occurrences = LoadTf();
        var bytes = postings.UpTo(PositionsAt, int.MaxValue);
        var read = 0;
        for (var i = 0; i < at; i++)
        {
            for (var skip = occurrences[i]; skip >= 0; skip--)
            {
                Varint.Read(bytes, ref read);
            }
        }

        var position = 0;
        for (var left = occurrences[at]; left >= 0; left--)
        {
            position += (int)Varint.Read(bytes, ref read);
            into.Add(position);
        }
    }

    private void BeginSingle()
    {
        docs[0] = (int)meta.Offset;
        docs.AsSpan(1, Stride + Vector256<int>.Count).Fill(NoMore);
        Occurrences[0] = (int)(meta.Offset >> 32);
        hasTf = true;
        PositionsAt = meta.Positions;
        Block = 0;
        InBlock = 1;
    }

    private int NextBlock()
    {
        if (Block + 1 >= BlockCount)
        {
            at = InBlock;
            return NoMore;
        }

        Load(Block + 1);
        return docs[++at];
    }

    /// <summary>Goes to the block that may hold the target; stands at the end when there is none.</summary>
    private bool LoadFor(int target)
    {
        var block = FindBlock(Block + 1, target);
        if (block >= BlockCount)
        {
            Block = BlockCount;
            at = InBlock;
            docs[at] = NoMore;
            return false;
        }

        Load(block);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Seek(int target)
    {
        var i = Math.Max(at, 0);
        while (i + Stride <= Size && docs[i + Stride - 1] < target)
        {
            i += Stride;
        }

        ref var first = ref MemoryMarshal.GetArrayDataReference(docs);
        for (var wanted = Vector256.Create(target); ; i += Vector256<int>.Count)
        {
            var enough = Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref first, (nuint)i), wanted).ExtractMostSignificantBits();
            if (enough != 0)
            {
                at = i + int.TrailingZeroCount((int)enough);
                return docs[at];
            }
        }
    }

    /// <summary>Room for occurrences, which most queries never look at.</summary>
    private int[] Occurrences => unpackedTf ??= new int[Size];

    private int[] LoadTf()
    {
        var occurrences = Occurrences;
        if (!hasTf)
        {
            var count = InBlock;
            BlockPacking.Unpack(postings.Slice<byte>(tfAt, BlockPacking.BytesOf(count, tfBits)), tfBits, count, occurrences);
            hasTf = true;
        }

        return occurrences;
    }
}
