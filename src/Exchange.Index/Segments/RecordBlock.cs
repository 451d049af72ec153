using System.Text;

namespace Exchange.Index.Segments;

/// <summary>
/// The entries of one record on their way into the index, as a flat list of steps; reused from record to record. First
/// <see cref="Begin"/>, then for each entry <see cref="BeginEntry"/> and what it holds; the record's own entry comes first.
/// </summary>
public sealed class RecordBlock
{
    private readonly ByteBuffer bytes = new();
    private readonly IntBuffer steps = new();

    /// <summary>What a step does.</summary>
    internal enum StepKind
    {
        /// <summary>An entry with a label begins.</summary>
        Entry,

        /// <summary>A term of a keyword field.</summary>
        Keyword,

        /// <summary>The next token of a text field.</summary>
        Token,

        /// <summary>A value of a text field ends.</summary>
        Gap,

        /// <summary>A number of a column.</summary>
        Number,

        /// <summary>A byte string of a column.</summary>
        Ordinal,

        /// <summary>What is kept to be read again.</summary>
        Stored,
    }

    /// <summary>The record's id.</summary>
    internal ReadOnlySpan<byte> Id => bytes.Slice(0, IdLength);

    /// <summary>Number of steps.</summary>
    internal int StepCount => steps.Count / 4;

    /// <summary>Number of entries.</summary>
    internal int EntryCount { get; private set; }

    private int IdLength { get; set; }

    /// <summary>A record with this id; what the block held before is gone. Ids order records of equal score, by their bytes.</summary>
    public void Begin(ReadOnlySpan<byte> id)
    {
        bytes.Clear();
        steps.Clear();
        EntryCount = 0;
        IdLength = id.Length;
        bytes.Write(id);
    }

    /// <summary>The next entry and the label by which it is shown or hidden.</summary>
    public void BeginEntry(string label)
    {
        EntryCount++;
        Step(StepKind.Entry, 0, Encoding.UTF8.GetBytes(label));
    }

    /// <summary>A term of a keyword field, in UTF-8.</summary>
    public void Keyword(int field, ReadOnlySpan<byte> term) => Step(StepKind.Keyword, field, term);

    /// <summary>A term of a keyword field.</summary>
    public void Keyword(int field, string term) => Step(StepKind.Keyword, field, Encoding.UTF8.GetBytes(term));

    /// <summary>The next token of a text field, in UTF-8.</summary>
    public void Token(int field, ReadOnlySpan<byte> token) => Step(StepKind.Token, field, token);

    /// <summary>The next token of a text field.</summary>
    public void Token(int field, string token) => Step(StepKind.Token, field, Encoding.UTF8.GetBytes(token));

    /// <summary>Ends a value of a text field, so that no phrase runs from it into the next.</summary>
    public void EndValue(int field) => Step(StepKind.Gap, field, []);

    /// <summary>A number of a column.</summary>
    public void Number(int column, long value) => Step(StepKind.Number, column, BitConverter.GetBytes(value));

    /// <summary>A byte string of a column.</summary>
    public void Ordinal(int column, ReadOnlySpan<byte> value) => Step(StepKind.Ordinal, column, value);

    /// <summary>What is read of the entry whenever a query looks at it; the less, the better.</summary>
    public void Brief(ReadOnlySpan<byte> value) => Step(StepKind.Stored, StoredPart.Brief, value);

    /// <summary>What the entry gives back when it is found.</summary>
    public void Stored(ReadOnlySpan<byte> value) => Step(StepKind.Stored, StoredPart.Whole, value);

    /// <summary>A step: what, where (a field or a column), and its bytes.</summary>
    internal (StepKind Kind, int Place) StepAt(int index, out ReadOnlySpan<byte> content)
    {
        var at = index * 4;
        content = bytes.Slice(steps[at + 2], steps[at + 3]);
        return ((StepKind)steps[at], steps[at + 1]);
    }

    private void Step(StepKind kind, int place, ReadOnlySpan<byte> content)
    {
        steps.Add((int)kind);
        steps.Add(place);
        steps.Add(bytes.Length);
        steps.Add(content.Length);
        bytes.Write(content);
    }
}
