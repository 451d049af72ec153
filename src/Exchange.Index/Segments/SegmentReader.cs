using System.Runtime.CompilerServices;

namespace Exchange.Index.Segments;

/// <summary>An open segment. It stays mapped until the last of those who acquired it releases it.</summary>
internal sealed class SegmentReader
{
    private readonly SegmentMemory memory;
    private readonly IReadOnlyDictionary<(SectionKind Kind, int Field), (long Offset, long Length)> sections;
    private readonly Section ids;
    private readonly Section idEnds;
    private readonly Section idHash;
    private readonly Section? starts;
    private readonly RankedBits ranks;
    private readonly Section labels;
    private int users = 1;
    private volatile bool isDropped;

    private SegmentReader(string path, SegmentMemory memory, IReadOnlyDictionary<(SectionKind, int), (long, long)> sections, IndexSchema schema)
    {
        Path = path;
        this.memory = memory;
        this.sections = sections;
        var info = Required(SectionKind.Info);
        (DocCount, RecordCount) = (info.Slice<int>(0, 2)[0], info.Slice<int>(0, 2)[1]);
        ids = Required(SectionKind.RecordIds);
        idEnds = Required(SectionKind.RecordIdEnds);
        idHash = Required(SectionKind.RecordHash);
        starts = Find(SectionKind.RecordStarts, 0);
        ranks = starts is null ? default : new RankedBits(Required(SectionKind.RecordRanks), 0, DocCount);
        labels = Required(SectionKind.Labels);
        Stored = [.. Enumerable.Range(0, StoredPart.Count).Select(part =>
            new StoredReader(Find(SectionKind.Stored, part)!.Value, Find(SectionKind.StoredEnds, part), DocCount))];
        Labels = new StringTable(Required(SectionKind.LabelTable));
        Fields = [.. schema.Fields.Select((_, field) => new FieldReader(kind => Find(kind, field)))];
        Columns = [.. schema.Columns.Select((_, column) =>
            new ColumnReader(Find(SectionKind.Column, column)!.Value, Find(SectionKind.ColumnTable, column), DocCount))];
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Entries, deleted ones included.</summary>
    public int DocCount { get; }

    /// <summary>Records, deleted ones included.</summary>
    public int RecordCount { get; }

    /// <summary>Whether every record is one entry, so that both have the same numbers.</summary>
    public bool IsFlat => starts is null;

    /// <summary>Distinct labels.</summary>
    public StringTable Labels { get; }

    /// <summary>Fields in the order of the schema.</summary>
    public FieldReader[] Fields { get; }

    /// <summary>Columns in the order of the schema.</summary>
    public ColumnReader[] Columns { get; }

    /// <summary>Opens a file, or says what is wrong with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">What it should hold.</param>
    /// <param name="isTrusted">Whether this process has just written the file, so that sections need not be checked.</param>
    /// <param name="damage">What is wrong; null when nothing is.</param>
    public static SegmentReader? TryOpen(string path, IndexSchema schema, bool isTrusted, out SegmentDamage? damage)
    {
        if (!File.Exists(path))
        {
            damage = SegmentDamage.Missing;
            return null;
        }

        if (SegmentDirectory.Read(path, isTrusted, out damage) is not { } sections)
        {
            return null;
        }

        var memory = new SegmentMemory(path);
        var (offset, length) = sections[(SectionKind.Info, 0)];
        var fingerprint = System.Text.Encoding.UTF8.GetString(memory.Slice<byte>(offset + (2 * sizeof(int)), (int)length - (2 * sizeof(int))));
        if (fingerprint == schema.Fingerprint())
        {
            return new SegmentReader(path, memory, sections, schema);
        }

        memory.Dispose();
        damage = SegmentDamage.OtherSchema;
        return null;
    }

    /// <summary>One more user; false when the segment is closed already.</summary>
    public bool TryAcquire()
    {
        var now = Volatile.Read(ref users);
        while (now > 0)
        {
            var seen = Interlocked.CompareExchange(ref users, now + 1, now);
            if (seen == now)
            {
                return true;
            }

            now = seen;
        }

        return false;
    }

    /// <summary>One user less; the last one closes the segment, and deletes its file when it was dropped.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            memory.Dispose();
            if (isDropped)
            {
                File.Delete(Path);
            }
        }
    }

    /// <summary>Has the file deleted once nobody uses it.</summary>
    public void Drop() => isDropped = true;

    /// <summary>The record that an entry is of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RecordOf(int doc) => starts is null ? doc : ranks.Before(doc) + (ranks.Has(doc) ? 0 : -1);

    /// <summary>First entry of a record; for the number of records, the number of entries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FirstDoc(int record) => starts is not { } firsts ? record : record < RecordCount ? firsts.All<int>()[record] : DocCount;

    /// <summary>The id of a record.</summary>
    public ReadOnlySpan<byte> Id(int record)
    {
        var ends = idEnds.All<int>();
        var start = record == 0 ? 0 : ends[record - 1];
        return ids.Slice<byte>(start, ends[record] - start);
    }

    /// <summary>The record with this id; -1 when there is none.</summary>
    public int FindRecord(ReadOnlySpan<byte> id)
    {
        var slots = idHash.All<uint>();
        var mask = (uint)(slots.Length - 1);
        for (var at = TermHashing.Of(id) & mask; slots[(int)at] is var slot && slot != 0; at = (at + 1) & mask)
        {
            if (Id((int)slot - 1).SequenceEqual(id))
            {
                return (int)slot - 1;
            }
        }

        return -1;
    }

    /// <summary>Label numbers by entry.</summary>
    public Section LabelSection => labels;

    /// <summary>Whether label numbers take one byte, not two.</summary>
    public bool HasNarrowLabels => labels.Length == DocCount;

    /// <summary>The label number of an entry.</summary>
    public int LabelOf(int doc) => HasNarrowLabels ? labels.At<byte>(doc) : labels.At<ushort>(doc);

    /// <summary>What is kept of entries, by <see cref="StoredPart"/>.</summary>
    public IReadOnlyList<StoredReader> Stored { get; }

    private Section Required(SectionKind kind) => Find(kind, 0)!.Value;

    private Section? Find(SectionKind kind, int field) =>
        sections.TryGetValue((kind, field), out var found) ? new Section(memory, found.Offset, found.Length) : null;
}
