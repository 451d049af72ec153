namespace Exchange.Index.Segments;

/// <summary>A segment that is being merged: its entries' new numbers, and one term's postings at a time.</summary>
internal sealed class MergeSource
{
    private readonly PostingsCursor cursor = new();
    private readonly int[] newDocs;
    private FieldReader? field;
    private TermCursor terms;
    private bool hasTerm;
    private Section postings;
    private long positionsAt;

    /// <summary>A segment, and for each of its entries the new number, or -1 for one that is left out.</summary>
    public MergeSource(SegmentReader segment, int[] newDocs)
    {
        Segment = segment;
        this.newDocs = newDocs;
    }

    /// <summary>The segment.</summary>
    public SegmentReader Segment { get; }

    /// <summary>New number of the current entry; <see cref="PostingsCursor.NoMore"/> after the last.</summary>
    public int Doc { get; private set; }

    /// <summary>Whether a term is left.</summary>
    public bool HasTerm => hasTerm;

    /// <summary>The current term.</summary>
    public ReadOnlySpan<byte> Term => terms.Current;

    /// <summary>Begins a field at its first term.</summary>
    public void BeginField(int place)
    {
        field = Segment.Fields[place];
        postings = field.Postings;
        terms = field.TermsFrom(0);
        hasTerm = terms.MoveNext();
    }

    /// <summary>Goes to the next term.</summary>
    public void NextTerm() => hasTerm = terms.MoveNext();

    /// <summary>Begins the current term's entries and goes to the first.</summary>
    public void BeginPostings()
    {
        cursor.Begin(field!, terms.Number);
        positionsAt = field!.Meta(terms.Number).Positions;
        NextDoc();
    }

    /// <summary>Hands the current entry on and goes to the next.</summary>
    public void MoveTo(PostingsWriter writer)
    {
        var tf = 1;
        var start = writer.Positions.Length;
        if (field!.Lengths is not null)
        {
            tf = cursor.Tf;
            writer.Positions.Write(TakePositions(tf));
        }

        writer.Add(Doc, tf, start);
        NextDoc();
    }

    private void NextDoc()
    {
        while (true)
        {
            var doc = cursor.Next();
            Doc = doc == PostingsCursor.NoMore ? doc : newDocs[doc];
            if (Doc >= 0)
            {
                return;
            }

            if (field!.Lengths is not null)
            {
                TakePositions(cursor.Tf);
            }
        }
    }

    /// <summary>The bytes of so many positions; the last byte of each is below 128.</summary>
    private ReadOnlySpan<byte> TakePositions(int count)
    {
        var bytes = postings.UpTo(positionsAt, int.MaxValue);
        var length = 0;
        for (var left = count; left > 0; left--)
        {
            while (bytes[length++] >= 0x80)
            {
            }
        }

        positionsAt += length;
        return bytes[..length];
    }
}
