namespace Exchange.Synthetic.Drawing;

/// <summary>Items of which each is drawn in proportion to its weight.</summary>
internal sealed class WeightedList<T>
{
    private readonly T[] items;
    private readonly int[] upTo;

    /// <summary>Takes items with their weights, which are whole and above zero.</summary>
    public WeightedList(IEnumerable<(T Item, int Weight)> weighted)
    {
        var all = weighted.ToArray();
        items = [.. all.Select(one => one.Item)];
        upTo = new int[all.Length];
        var sum = 0;
        for (var i = 0; i < all.Length; i++)
        {
            sum += all[i].Weight;
            upTo[i] = sum;
        }
    }

    /// <summary>The items, in the order given.</summary>
    public IReadOnlyList<T> Items => items;

    /// <summary>One item.</summary>
    public T Pick(Draw draw)
    {
        var at = Array.BinarySearch(upTo, draw.Below(upTo[^1]) + 1);
        return items[at < 0 ? ~at : at];
    }
}
