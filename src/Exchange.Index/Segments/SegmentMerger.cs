using System.Runtime.InteropServices;
using Exchange.Index.Searching;

namespace Exchange.Index.Segments;

/// <summary>Makes one segment of several, without what is deleted. Records stay in the order of their ids.</summary>
internal sealed class SegmentMerger
{
    private readonly IndexSchema schema;
    private readonly SegmentReader[] segments;
    private readonly int[][] newDocs;
    private readonly List<(int Source, int Record)> records = [];
    private readonly IntBuffer starts = new();
    private readonly MergeSource[] sources;
    private int docCount;

    /// <summary>Works out which entry goes where.</summary>
    public SegmentMerger(IReadOnlyList<SegmentView> views, IndexSchema schema)
    {
        this.schema = schema;
        segments = [.. views.Select(view => view.Reader)];
        newDocs = Array.ConvertAll(segments, segment => new int[segment.DocCount]);
        Order(views);
        sources = [.. segments.Select((segment, i) => new MergeSource(segment, newDocs[i]))];
    }

    /// <summary>Records that are kept.</summary>
    public int RecordCount => records.Count;

    /// <summary>Writes the segment and gives the file's length.</summary>
    public long Write(Stream stream)
    {
        var file = new SegmentFileWriter(stream);
        EntryTables.WriteInfo(file, docCount, records.Count, schema);
        WriteIds(file);
        EntryTables.WriteStarts(file, starts.Written, docCount);
        WriteLabels(file);
        for (var part = 0; part < StoredPart.Count; part++)
        {
            WriteStored(file, part);
        }

        for (var field = 0; field < schema.Fields.Count; field++)
        {
            WriteField(file, field);
        }

        for (var column = 0; column < schema.Columns.Count; column++)
        {
            WriteColumn(file, column);
        }

        return file.Finish();
    }

    private void Order(IReadOnlyList<SegmentView> views)
    {
        foreach (var docs in newDocs)
        {
            Array.Fill(docs, -1);
        }

        var next = new int[segments.Length];
        while (Least(views, next) is var source and >= 0)
        {
            var record = next[source]++;
            records.Add((source, record));
            starts.Add(docCount);
            for (var doc = segments[source].FirstDoc(record); doc < segments[source].FirstDoc(record + 1); doc++)
            {
                newDocs[source][doc] = docCount++;
            }
        }
    }

    /// <summary>The segment whose next record that is not deleted has the least id; -1 when none is left.</summary>
    private int Least(IReadOnlyList<SegmentView> views, int[] next)
    {
        var least = -1;
        for (var i = 0; i < next.Length; i++)
        {
            while (next[i] < segments[i].RecordCount && !views[i].IsLive(segments[i].FirstDoc(next[i])))
            {
                next[i]++;
            }

            if (next[i] < segments[i].RecordCount
                && (least < 0 || segments[i].Id(next[i]).SequenceCompareTo(segments[least].Id(next[least])) < 0))
            {
                least = i;
            }
        }

        return least;
    }

    private void WriteIds(SegmentFileWriter file)
    {
        var bytes = new ByteBuffer();
        var ends = new int[records.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            bytes.Write(segments[records[i].Source].Id(records[i].Record));
            ends[i] = bytes.Length;
        }

        EntryTables.WriteIds(file, bytes, ends);
    }

    private void WriteLabels(SegmentFileWriter file)
    {
        var table = new TermTable();
        var labels = new ushort[docCount];
        for (var source = 0; source < segments.Length; source++)
        {
            for (var doc = 0; doc < newDocs[source].Length; doc++)
            {
                if (newDocs[source][doc] is var to and >= 0)
                {
                    labels[to] = checked((ushort)table.Add(segments[source].Labels[segments[source].LabelOf(doc)]));
                }
            }
        }

        EntryTables.WriteLabels(file, table, labels);
    }

    private void WriteStored(SegmentFileWriter file, int part)
    {
        var ends = new long[docCount];
        file.Begin();
        foreach (var (source, record) in records)
        {
            for (var doc = segments[source].FirstDoc(record); doc < segments[source].FirstDoc(record + 1); doc++)
            {
                file.Write(segments[source].Stored[part][doc]);
                ends[newDocs[source][doc]] = file.SectionLength;
            }
        }

        file.End(SectionKind.Stored, part);
        EntryTables.WriteStoredEnds(file, part, ends);
    }

    private void WriteField(SegmentFileWriter file, int field)
    {
        var lengths = schema.Fields[field].Kind == IndexFieldKind.Text ? MergedLengths(field) : null;
        if (lengths is not null)
        {
            file.Section(SectionKind.Lengths, field, lengths);
        }

        var writer = new FieldWriter(file, field, schema.Fields[field], lengths);
        foreach (var source in sources)
        {
            source.BeginField(field);
        }

        var same = new List<MergeSource>();
        while (LeastTerm(same))
        {
            MergeTerm(writer, same);
        }

        writer.Finish();
    }

    private byte[] MergedLengths(int field)
    {
        var lengths = new byte[docCount];
        for (var source = 0; source < segments.Length; source++)
        {
            var from = segments[source].Fields[field].Lengths!.Value.All<byte>();
            for (var doc = 0; doc < from.Length; doc++)
            {
                if (newDocs[source][doc] is var to and >= 0)
                {
                    lengths[to] = from[doc];
                }
            }
        }

        return lengths;
    }

    /// <summary>The segments that stand at the least term; false when no term is left.</summary>
    private bool LeastTerm(List<MergeSource> same)
    {
        same.Clear();
        foreach (var source in sources)
        {
            if (source.HasTerm)
            {
                var order = same.Count == 0 ? 0 : source.Term.SequenceCompareTo(same[0].Term);
                if (order < 0)
                {
                    same.Clear();
                }

                if (order <= 0)
                {
                    same.Add(source);
                }
            }
        }

        return same.Count > 0;
    }

    private static void MergeTerm(FieldWriter writer, List<MergeSource> same)
    {
        foreach (var source in same)
        {
            source.BeginPostings();
        }

        var isHeld = false;
        while (true)
        {
            var (least, second) = (same[0], PostingsCursor.NoMore);
            foreach (var source in CollectionsMarshal.AsSpan(same)[1..])
            {
                if (source.Doc < least.Doc)
                {
                    second = least.Doc;
                    least = source;
                }
                else
                {
                    second = Math.Min(second, source.Doc);
                }
            }

            if (least.Doc == PostingsCursor.NoMore)
            {
                break;
            }

            isHeld = true;
            while (least.Doc < second)
            {
                least.MoveTo(writer.Postings);
            }
        }

        if (isHeld)
        {
            writer.EndTerm(same[0].Term);
        }

        foreach (var source in same)
        {
            source.NextTerm();
        }
    }

    private void WriteColumn(SegmentFileWriter file, int column)
    {
        var merged = new ColumnBuffer();
        var isNumber = schema.Columns[column].IsNumber;
        for (var source = 0; source < segments.Length; source++)
        {
            var from = segments[source].Columns[column];
            for (var doc = 0; doc < newDocs[source].Length; doc++)
            {
                if (newDocs[source][doc] is var to and >= 0 && from.TryGet(doc, out var value))
                {
                    if (isNumber)
                    {
                        merged.Add(to, value);
                    }
                    else
                    {
                        merged.Add(to, from.Strings!.Value[(int)value]);
                    }
                }
            }
        }

        merged.Write(file, column, schema.Columns[column], [.. Enumerable.Range(0, docCount)], docCount);
    }
}
