using System.Runtime.InteropServices;

namespace Exchange.Index.Segments;

/// <summary>
/// Records that are not in a segment yet, in flat arrays. Written out, records stand in the order of their ids: equal scores then
/// need no comparison of ids.
/// </summary>
internal sealed class SegmentBuffer
{
    private readonly IndexSchema schema;
    private readonly FieldBuffer[] fields;
    private readonly ColumnBuffer[] columns;
    private readonly TermTable ids = new();
    private readonly IntBuffer latest = new();
    private readonly IntBuffer recordIds = new();
    private readonly IntBuffer recordStarts = new();
    private readonly TermTable labels = new();
    private readonly List<ushort> docLabels = [];
    private readonly StoredBuffer[] stored = [.. Enumerable.Range(0, StoredPart.Count).Select(_ => new StoredBuffer())];

    /// <summary>An empty one.</summary>
    public SegmentBuffer(IndexSchema schema)
    {
        this.schema = schema;
        fields = [.. schema.Fields.Select(_ => new FieldBuffer())];
        columns = [.. schema.Columns.Select(_ => new ColumnBuffer())];
    }

    /// <summary>Records that will be written.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there is anything in it, be it deleted again.</summary>
    public bool HeldAny => recordIds.Count > 0;

    /// <summary>Bytes held in memory, with what writing them out will take.</summary>
    public long MemoryBytes =>
        fields.Sum(one => one.MemoryBytes) + columns.Sum(one => one.MemoryBytes) + stored.Sum(one => one.MemoryBytes) + ids.MemoryBytes;

    /// <summary>Takes a record, in place of an earlier one with its id.</summary>
    public void Put(RecordBlock block)
    {
        ArgumentOutOfRangeException.ThrowIfZero(block.EntryCount);
        Remove(block.Id);
        var id = ids.Add(block.Id);
        if (id == latest.Count)
        {
            latest.Add(-1);
        }

        latest[id] = recordIds.Count;
        recordIds.Add(id);
        recordStarts.Add(docLabels.Count);
        Count++;
        for (var i = 0; i < block.StepCount; i++)
        {
            var (kind, place) = block.StepAt(i, out var content);
            Take(kind, place, content);
        }

        EndEntry();
    }

    /// <summary>Forgets a record; says whether it was there.</summary>
    public bool Remove(ReadOnlySpan<byte> id)
    {
        var known = ids.Find(id);
        if (known < 0 || latest[known] < 0)
        {
            return false;
        }

        latest[known] = -1;
        Count--;
        return true;
    }

    /// <summary>Writes all of it as a segment and gives the file's length.</summary>
    public long Write(Stream stream)
    {
        var file = new SegmentFileWriter(stream);
        var records = RecordsInOrder();
        var (order, newDocs, starts) = Renumber(records);
        EntryTables.WriteInfo(file, order.Length, records.Length, schema);
        WriteRecords(file, records, starts, order);
        for (var field = 0; field < fields.Length; field++)
        {
            fields[field].Write(file, field, schema.Fields[field], order, docLabels.Count);
        }

        for (var column = 0; column < columns.Length; column++)
        {
            columns[column].Write(file, column, schema.Columns[column], newDocs, order.Length);
        }

        return file.Finish();
    }

    private void Take(RecordBlock.StepKind kind, int place, ReadOnlySpan<byte> content)
    {
        var doc = docLabels.Count - 1;
        switch (kind)
        {
            case RecordBlock.StepKind.Token or RecordBlock.StepKind.Keyword:
                fields[place].Add(doc, content);
                break;
            case RecordBlock.StepKind.Gap:
                fields[place].EndValue(doc);
                break;
            case RecordBlock.StepKind.Entry:
                BeginEntry(content);
                break;
            case RecordBlock.StepKind.Number:
                columns[place].Add(doc, MemoryMarshal.Read<long>(content));
                break;
            case RecordBlock.StepKind.Ordinal:
                columns[place].Add(doc, content);
                break;
            case RecordBlock.StepKind.Stored:
                stored[place].Add(content);
                break;
        }
    }

    private void BeginEntry(ReadOnlySpan<byte> label)
    {
        if (docLabels.Count > recordStarts[recordStarts.Count - 1])
        {
            EndEntry();
        }

        docLabels.Add(checked((ushort)labels.Add(label)));
    }

    private void EndEntry()
    {
        foreach (var part in stored)
        {
            part.EndEntry();
        }
    }

    private int[] RecordsInOrder()
    {
        var records = new List<int>(Count);
        for (var record = 0; record < recordIds.Count; record++)
        {
            if (latest[recordIds[record]] == record)
            {
                records.Add(record);
            }
        }

        var sorted = records.ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            if (IdOf(sorted[i - 1]).SequenceCompareTo(IdOf(sorted[i])) > 0)
            {
                Array.Sort(sorted, (one, other) => IdOf(one).SequenceCompareTo(IdOf(other)));
                break;
            }
        }

        return sorted;
    }

    private ReadOnlySpan<byte> IdOf(int record) => ids[recordIds[record]];

    private (int[] Order, int[] NewDocs, int[] Starts) Renumber(int[] records)
    {
        var newDocs = new int[docLabels.Count];
        Array.Fill(newDocs, -1);
        var starts = new int[records.Length];
        var order = new List<int>(docLabels.Count);
        for (var i = 0; i < records.Length; i++)
        {
            starts[i] = order.Count;
            var end = records[i] + 1 < recordStarts.Count ? recordStarts[records[i] + 1] : docLabels.Count;
            for (var doc = recordStarts[records[i]]; doc < end; doc++)
            {
                newDocs[doc] = order.Count;
                order.Add(doc);
            }
        }

        return ([.. order], newDocs, starts);
    }

    private void WriteRecords(SegmentFileWriter file, int[] records, int[] starts, int[] order)
    {
        var bytes = new ByteBuffer();
        var ends = new int[records.Length];
        for (var i = 0; i < records.Length; i++)
        {
            bytes.Write(IdOf(records[i]));
            ends[i] = bytes.Length;
        }

        EntryTables.WriteIds(file, bytes, ends);
        EntryTables.WriteStarts(file, starts, order.Length);
        var inOrder = new ushort[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            inOrder[i] = docLabels[order[i]];
        }

        for (var part = 0; part < stored.Length; part++)
        {
            stored[part].Write(file, part, order);
        }

        EntryTables.WriteLabels(file, labels, inOrder);
    }
}
