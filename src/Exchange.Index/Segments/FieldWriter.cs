using System.Numerics;
using System.Runtime.InteropServices;

namespace Exchange.Index.Segments;

/// <summary>Writes one field's postings and dictionary. Terms come in the order of their bytes, entries of a term ascending.</summary>
internal sealed class FieldWriter
{
    private readonly SegmentFileWriter file;
    private readonly int field;
    private readonly ByteBuffer terms = new();
    private readonly IntBuffer blockOffsets = new();
    private readonly ByteBuffer meta = new();
    private readonly List<uint> hashes = [];
    private readonly FuzzyTableWriter? fuzzy;
    private byte[] last = [];

    /// <summary>Begins the field; its postings stream into the file.</summary>
    public FieldWriter(SegmentFileWriter file, int field, IndexField spec, byte[]? lengths)
    {
        this.file = file;
        this.field = field;
        fuzzy = spec.Fuzzy ? new FuzzyTableWriter() : null;
        Postings = new PostingsWriter(lengths);
        file.Begin();
    }

    /// <summary>Takes the entries of the current term.</summary>
    public PostingsWriter Postings { get; }

    /// <summary>Ends the current term, whose entries were added before.</summary>
    public void EndTerm(ReadOnlySpan<byte> term)
    {
        var found = Postings.End(file);
        meta.WriteInt(found.DocFreq);
        meta.WriteFloat(found.MaxImpact);
        meta.WriteLong(found.Offset);
        meta.WriteLong(found.Positions);
        fuzzy?.Add(hashes.Count, term);
        WriteTerm(term);
        hashes.Add(TermHashing.Of(term));
    }

    /// <summary>Writes what was gathered.</summary>
    public void Finish()
    {
        file.End(SectionKind.Postings, field);
        blockOffsets.Add(terms.Length);
        file.Section(SectionKind.Terms, field, terms.Written);
        file.Section(SectionKind.TermBlocks, field, MemoryMarshal.AsBytes(blockOffsets.Written));
        file.Section(SectionKind.TermMeta, field, meta.Written);
        file.Section(SectionKind.TermHash, field, MemoryMarshal.AsBytes(HashTable(CollectionsMarshal.AsSpan(hashes)).AsSpan()));
        fuzzy?.Write(file, field);
    }

    /// <summary>Open addressing over the hashes: the hash in the upper half of a slot, number plus one in the lower; 0 is free.</summary>
    public static ulong[] HashTable(ReadOnlySpan<uint> hashes)
    {
        var slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, hashes.Length * 2))];
        for (var number = 0; number < hashes.Length; number++)
        {
            var at = hashes[number] & (uint)(slots.Length - 1);
            while (slots[at] != 0)
            {
                at = (at + 1) & (uint)(slots.Length - 1);
            }

            slots[at] = ((ulong)hashes[number] << 32) | (uint)(number + 1);
        }

        return slots;
    }

    private void WriteTerm(ReadOnlySpan<byte> term)
    {
        var shared = 0;
        if (hashes.Count % SegmentFormat.TermsPerBlock == 0)
        {
            blockOffsets.Add(terms.Length);
        }
        else
        {
            shared = term.CommonPrefixLength(last);
        }

        terms.WriteVarint((uint)shared);
        terms.WriteVarint((uint)(term.Length - shared));
        terms.Write(term[shared..]);
        last = term.ToArray();
    }
}
