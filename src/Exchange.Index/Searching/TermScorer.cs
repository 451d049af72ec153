using System.Runtime.CompilerServices;
using Exchange.Index.Ranking;
using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>One term of one text field in one segment, with what its entries are worth.</summary>
internal sealed class TermScorer
{
    /// <summary>The term's entries.</summary>
    public PostingsCursor Cursor { get; } = new();

    /// <summary>Rarity of the word.</summary>
    public float Idf { get; private set; }

    /// <summary>Length code of each entry.</summary>
    public Section Lengths { get; private set; }

    /// <summary>Labels that may match on the term; null when all may.</summary>
    public byte[]? Allowed { get; private set; }

    /// <summary>No entry is worth more.</summary>
    public float MaxWorth => Idf * Cursor.MaxImpact;

    /// <summary>No entry of the stretch that is looked at is worth more; kept by whoever looks at it.</summary>
    public float StretchWorth { get; set; }

    /// <summary>What the current entry is worth.</summary>
    public float Worth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Idf * Bm25.Impact(Cursor.Tf, Lengths.At<byte>(Cursor.Doc));
    }

    /// <summary>Begins a term.</summary>
    public void Begin(FieldReader field, int term, float idf, byte[]? allowed)
    {
        Cursor.Begin(field, term);
        Lengths = field.Lengths!.Value;
        Idf = idf;
        Allowed = allowed;
    }

    /// <summary>No entry of the block is worth more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float BlockWorth(int block) => Idf * (Cursor.BlockCount == 1 ? Cursor.MaxImpact : Cursor.Impacts[block]);

    /// <summary>The entry, if it is among those of the term, is worth no more. Must not be before where the cursor stands.</summary>
    public float WorthNear(int doc)
    {
        if (Cursor.BlockCount == 1)
        {
            return MaxWorth;
        }

        var block = Cursor.FindBlock(Math.Max(Cursor.Block, 0), doc);
        return block < Cursor.BlockCount ? BlockWorth(block) : 0;
    }

    /// <summary>No entry of these blocks is worth more; the last one is included.</summary>
    public float BlocksWorth(int first, int last)
    {
        if (Cursor.BlockCount == 1)
        {
            return first > 0 ? 0 : MaxWorth;
        }

        var greatest = 0f;
        foreach (var impact in Cursor.Impacts[first..Math.Min(last + 1, Cursor.BlockCount)])
        {
            greatest = Math.Max(greatest, impact);
        }

        return Idf * greatest;
    }
}
