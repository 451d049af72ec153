using System.Runtime.InteropServices;

namespace Exchange.Index.Segments;

/// <summary>The dictionary of one field in a segment.</summary>
internal sealed class FieldReader
{
    private readonly Section terms;
    private readonly Section blocks;
    private readonly Section meta;
    private readonly Section hash;

    /// <summary>Reads from these sections.</summary>
    public FieldReader(Func<SectionKind, Section?> section)
    {
        Postings = section(SectionKind.Postings)!.Value;
        terms = section(SectionKind.Terms)!.Value;
        blocks = section(SectionKind.TermBlocks)!.Value;
        meta = section(SectionKind.TermMeta)!.Value;
        hash = section(SectionKind.TermHash)!.Value;
        Lengths = section(SectionKind.Lengths);
        Count = (int)(meta.Length / SegmentFormat.TermMetaBytes);
        Fuzzy = section(SectionKind.FuzzyBuckets) is { } buckets ? new FuzzyReader(buckets, section(SectionKind.FuzzyTerms)!.Value) : null;
    }

    /// <summary>Distinct terms.</summary>
    public int Count { get; }

    /// <summary>Postings and positions.</summary>
    public Section Postings { get; }

    /// <summary>Length codes; null in a keyword field.</summary>
    public Section? Lengths { get; }

    /// <summary>Deletion neighbourhoods; null where the field is not fuzzy.</summary>
    public FuzzyReader? Fuzzy { get; }

    /// <summary>What is known of the term with this number.</summary>
    public TermMeta Meta(int number)
    {
        var bytes = meta.Slice<byte>((long)number * SegmentFormat.TermMetaBytes, SegmentFormat.TermMetaBytes);
        return new TermMeta(
            MemoryMarshal.Read<int>(bytes),
            MemoryMarshal.Read<float>(bytes[4..]),
            MemoryMarshal.Read<long>(bytes[8..]),
            MemoryMarshal.Read<long>(bytes[16..]));
    }

    /// <summary>The number of a term; -1 when no entry holds it.</summary>
    public int Find(ReadOnlySpan<byte> term)
    {
        var slots = hash.All<ulong>();
        var code = TermHashing.Of(term);
        for (var at = code & (uint)(slots.Length - 1); slots[(int)at] is var slot && slot != 0; at = (at + 1) & (uint)(slots.Length - 1))
        {
            if ((uint)(slot >> 32) == code && Equals((int)(uint)slot - 1, term))
            {
                return (int)(uint)slot - 1;
            }
        }

        return -1;
    }

    /// <summary>Number of the first term that is not before this one; <see cref="Count"/> when all are.</summary>
    public int LowerBound(ReadOnlySpan<byte> term)
    {
        var (low, high) = (0, blocks.Count<int>() - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var cursor = TermsFrom(middle * SegmentFormat.TermsPerBlock);
            cursor.MoveNext();
            if (cursor.Current.SequenceCompareTo(term) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var terms = TermsFrom(Math.Max(0, low - 1) * SegmentFormat.TermsPerBlock);
        while (terms.MoveNext())
        {
            if (terms.Current.SequenceCompareTo(term) >= 0)
            {
                return terms.Number;
            }
        }

        return Count;
    }

    /// <summary>Goes over the terms from this one on.</summary>
    public TermCursor TermsFrom(int number)
    {
        var block = number / SegmentFormat.TermsPerBlock;
        var cursor = new TermCursor(terms, block < blocks.Count<int>() ? blocks.All<int>()[block] : 0, block * SegmentFormat.TermsPerBlock, Count);
        while (cursor.Number < number - 1 && cursor.MoveNext())
        {
        }

        return cursor;
    }

    /// <summary>The bytes of a term.</summary>
    public byte[] Term(int number)
    {
        var cursor = TermsFrom(number);
        cursor.MoveNext();
        return cursor.Current.ToArray();
    }

    /// <summary>Whether the term with this number is this one; follows only how much of it has been met, without building terms.</summary>
    private bool Equals(int number, ReadOnlySpan<byte> term)
    {
        var block = number / SegmentFormat.TermsPerBlock;
        var bytes = terms.UpTo(blocks.All<int>()[block], int.MaxValue);
        var (at, met) = (0, 0);
        for (var left = number % SegmentFormat.TermsPerBlock; ; left--)
        {
            var shared = (int)Varint.Read(bytes, ref at);
            var more = (int)Varint.Read(bytes, ref at);
            if (shared < met)
            {
                met = shared;
            }
            else if (shared == met)
            {
                met += bytes.Slice(at, more).CommonPrefixLength(term[met..]);
            }

            if (left == 0)
            {
                return met == term.Length && shared + more == term.Length;
            }

            at += more;
        }
    }
}
