namespace Exchange.Index.Segments;

/// <summary>
/// The tokens of one field in the order of arrival, as numbers: an entry begins with its number inverted, then come its terms; a gap stands
/// for the end of a value.
/// </summary>
internal sealed class FieldBuffer
{
    private const int Gap = int.MaxValue;

    private readonly TermTable terms = new();
    private readonly IntBuffer stream = new();
    private int lastDoc = -1;

    /// <summary>Bytes held in memory, with what writing them out will take.</summary>
    public long MemoryBytes => terms.MemoryBytes + (stream.MemoryBytes * 3);

    /// <summary>Appends a term of the entry.</summary>
    public void Add(int doc, ReadOnlySpan<byte> term)
    {
        Enter(doc);
        stream.Add(terms.Add(term));
    }

    /// <summary>Ends a value of the entry.</summary>
    public void EndValue(int doc)
    {
        Enter(doc);
        stream.Add(Gap);
    }

    /// <summary>Writes the field.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="field">Its place in the schema.</param>
    /// <param name="spec">What it is.</param>
    /// <param name="order">Entries in the order in which they are to be written.</param>
    /// <param name="docs">Number of entries in the buffer, those that are not written included.</param>
    public void Write(SegmentFileWriter file, int field, IndexField spec, ReadOnlySpan<int> order, int docs)
    {
        var starts = Starts(docs);
        var next = CountByTerm(starts, order);
        var lengths = spec.Kind == IndexFieldKind.Text ? new byte[order.Length] : null;
        var total = next[^1];
        var postings = new int[total];
        var positions = lengths is null ? [] : new int[total];
        Scatter(starts, order, next, postings, positions, lengths);
        if (lengths is not null)
        {
            file.Section(SectionKind.Lengths, field, lengths);
        }

        var writer = new FieldWriter(file, field, spec, lengths);
        foreach (var term in terms.Sorted())
        {
            var start = term == 0 ? 0 : next[term - 1];
            if (start < next[term])
            {
                var range = start..next[term];
                WriteTerm(writer, term, postings.AsSpan(range), lengths is null ? [] : positions.AsSpan(range));
            }
        }

        writer.Finish();
    }

    private void WriteTerm(FieldWriter writer, int term, ReadOnlySpan<int> docs, ReadOnlySpan<int> positions)
    {
        for (var i = 0; i < docs.Length;)
        {
            var start = writer.Postings.Positions.Length;
            var from = i;
            var last = 0;
            for (; i < docs.Length && docs[i] == docs[from]; i++)
            {
                if (positions.Length > 0)
                {
                    writer.Postings.Positions.WriteVarint((uint)(positions[i] - last));
                    last = positions[i];
                }
            }

            writer.Postings.Add(docs[from], i - from, start);
        }

        writer.EndTerm(terms[term]);
    }

    private int[] Starts(int docs)
    {
        var starts = new int[docs];
        for (var i = 0; i < stream.Count; i++)
        {
            if (stream[i] < 0)
            {
                starts[~stream[i]] = i + 1;
            }
        }

        return starts;
    }

    /// <summary>Where each term's postings begin; one more element with their number. After scattering, where each ends.</summary>
    private int[] CountByTerm(int[] starts, ReadOnlySpan<int> order)
    {
        var counts = new int[terms.Count + 1];
        var items = stream.Written;
        foreach (var doc in order)
        {
            for (var i = starts[doc]; i > 0 && i < items.Length && items[i] >= 0; i++)
            {
                if (items[i] != Gap)
                {
                    counts[items[i]]++;
                }
            }
        }

        var sum = 0;
        for (var term = 0; term < counts.Length; term++)
        {
            (counts[term], sum) = (sum, sum + counts[term]);
        }

        return counts;
    }

    private void Scatter(int[] starts, ReadOnlySpan<int> order, int[] next, int[] postings, int[] positions, byte[]? lengths)
    {
        var items = stream.Written;
        for (var doc = 0; doc < order.Length; doc++)
        {
            var position = 0;
            var length = 0;
            for (var i = starts[order[doc]]; i > 0 && i < items.Length && items[i] >= 0; i++)
            {
                if (items[i] == Gap)
                {
                    position += SegmentFormat.ValueGap;
                    continue;
                }

                var at = next[items[i]]++;
                postings[at] = doc;
                if (lengths is not null)
                {
                    positions[at] = position++;
                    length++;
                }
            }

            if (lengths is not null)
            {
                lengths[doc] = Ranking.Bm25.EncodeLength(length);
            }
        }
    }

    private void Enter(int doc)
    {
        if (doc != lastDoc)
        {
            stream.Add(~doc);
            lastDoc = doc;
        }
    }
}
