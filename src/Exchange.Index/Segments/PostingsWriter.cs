using Exchange.Index.Ranking;

namespace Exchange.Index.Segments;

/// <summary>
/// Turns one term's postings into blocks of 128: differences and occurrences, each bit-packed; then, where there is more than one block,
/// the last entry, offset and greatest impact of each, for skipping; then positions.
/// </summary>
/// <param name="lengths">Length code for each entry of a text field; null for a keyword field.</param>
internal sealed class PostingsWriter(byte[]? lengths)
{
    private const int Size = BlockPacking.BlockSize;

    private readonly uint[] docs = new uint[Size];
    private readonly uint[] occurrences = new uint[Size];
    private readonly ByteBuffer blocks = new();
    private readonly IntBuffer lastDocs = new();
    private readonly IntBuffer offsets = new();
    private readonly List<float> impacts = [];
    private int inBlock;
    private int count;
    private float blockImpact;
    private int blockPositions;

    /// <summary>Positions of the entries so far; the caller appends those of an entry before it adds the entry.</summary>
    public ByteBuffer Positions { get; } = new();

    /// <summary>Appends an entry, greater than the one before.</summary>
    /// <param name="doc">The entry.</param>
    /// <param name="tf">Occurrences.</param>
    /// <param name="positionsStart">Where its positions begin in <see cref="Positions"/>.</param>
    public void Add(int doc, int tf, int positionsStart)
    {
        if (inBlock == Size)
        {
            EndBlock();
        }

        if (inBlock == 0)
        {
            blockPositions = positionsStart;
        }

        docs[inBlock] = (uint)doc;
        occurrences[inBlock++] = (uint)tf - 1;
        count++;
        if (lengths is not null)
        {
            blockImpact = Math.Max(blockImpact, Bm25.Impact(tf, lengths[doc]));
        }
    }

    /// <summary>Writes the term's postings and begins anew. A single entry without more stands in the meta data itself.</summary>
    public TermMeta End(SegmentFileWriter file)
    {
        var single = ((long)occurrences[0] << 32) | docs[0];
        var isSingle = count == 1;
        EndBlock();
        var offset = file.SectionLength;
        if (!isSingle)
        {
            WriteSkips(file);
            file.Write(blocks.Written);
        }

        var meta = new TermMeta(count, Greatest(), isSingle ? single : offset, file.SectionLength);
        file.Write(Positions.Written);
        Clear();
        return meta;
    }

    private float Greatest()
    {
        var greatest = 0f;
        foreach (var impact in impacts)
        {
            greatest = Math.Max(greatest, impact);
        }

        return greatest;
    }

    private void EndBlock()
    {
        var these = docs.AsSpan(0, inBlock);
        var first = these[0];
        lastDocs.Add((int)these[^1]);
        offsets.Add(blocks.Length);
        impacts.Add(blockImpact);
        BlockPacking.ToDifferences(these, first);
        var docBits = BlockPacking.BitsFor(these);
        var tfBits = lengths is null ? 0 : BlockPacking.BitsFor(occurrences.AsSpan(0, inBlock));
        blocks.WriteUInt(first);
        blocks.Write([(byte)docBits, (byte)tfBits, (byte)(inBlock - 1), 0]);
        blocks.WriteInt(blockPositions);
        BlockPacking.Pack(these, docBits, blocks.Add(BlockPacking.BytesOf(inBlock, docBits)));
        BlockPacking.Pack(occurrences.AsSpan(0, inBlock), tfBits, blocks.Add(BlockPacking.BytesOf(inBlock, tfBits)));
        inBlock = 0;
        blockImpact = 0;
    }

    private void WriteSkips(SegmentFileWriter file)
    {
        if (lastDocs.Count == 1)
        {
            return;
        }

        file.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(lastDocs.Written));
        file.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(offsets.Written));
        if (lengths is not null)
        {
            file.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(impacts)));
        }
    }

    private void Clear()
    {
        blocks.Clear();
        lastDocs.Clear();
        offsets.Clear();
        impacts.Clear();
        Positions.Clear();
        count = 0;
    }
}
