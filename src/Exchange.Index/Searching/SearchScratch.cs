using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>
/// What going over one segment needs and the next can use again: a query asks for hundreds of terms, and making room for each anew costs more
/// than to read it. Each thread keeps one while no search uses it.
/// </summary>
internal sealed class SearchScratch
{
    /// <summary>A megabyte; more is not kept.</summary>
    private const int CursorsMax = 2_000;

    [ThreadStatic]
    private static SearchScratch? idle;

    private readonly List<PostingsCursor> cursors = [];
    private readonly List<ushort[]> sums = [];
    private readonly List<ulong[]> bits = [];
    private (int Cursors, int Sums, int Bits) used;

    /// <summary>Takes the thread's own, or a new one.</summary>
    public static SearchScratch Rent()
    {
        var scratch = idle ?? new SearchScratch();
        idle = null;
        scratch.used = default;
        return scratch;
    }

    /// <summary>Gives it back; nothing that came from it is used any more.</summary>
    public void Return()
    {
        if (cursors.Count <= CursorsMax)
        {
            idle = this;
        }
    }

    /// <summary>A cursor before it begins.</summary>
    public PostingsCursor Cursor() => Next(cursors, ref used.Cursors, static () => new PostingsCursor());

    /// <summary>Sums of a window, of any values.</summary>
    public ushort[] Sums() => Next(sums, ref used.Sums, static () => new ushort[WindowIterator.WindowSize]);

    /// <summary>Bits of a window, of any values.</summary>
    public ulong[] Bits() => Next(bits, ref used.Bits, static () => new ulong[WindowIterator.WindowSize / 64]);

    private static T Next<T>(List<T> all, ref int used, Func<T> make)
    {
        if (used == all.Count)
        {
            all.Add(make());
        }

        return all[used++];
    }
}
