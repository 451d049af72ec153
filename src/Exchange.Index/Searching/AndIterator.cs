namespace Exchange.Index.Searching;

/// <summary>Entries that all iterators have. The cheapest leads.</summary>
internal sealed class AndIterator : DocIterator
{
    private readonly DocIterator lead;
    private readonly DocIterator[] others;

    /// <summary>At least one.</summary>
    public AndIterator(IEnumerable<DocIterator> all)
    {
        var byCost = all.OrderBy(one => one.Cost).ToArray();
        lead = byCost[0];
        others = byCost[1..];
    }

    /// <inheritdoc />
    public override long Cost => lead.Cost;

    /// <inheritdoc />
    public override int Next() => Agree(lead.Next());

    /// <inheritdoc />
    public override int Advance(int target) => Agree(lead.Advance(target));

    private int Agree(int doc)
    {
        for (var i = 0; i < others.Length && doc != NoMore; i++)
        {
            var found = others[i].Doc < doc ? others[i].Advance(doc) : others[i].Doc;
            if (found != doc)
            {
                doc = found == NoMore ? NoMore : lead.Advance(found);
                i = -1;
            }
        }

        return Doc = doc;
    }
}
