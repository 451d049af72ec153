using System.Diagnostics;
using System.Numerics;
using System.Text;
using Exchange.Index.Segments;

namespace Exchange.Index.Searching;

/// <summary>Evaluates a record query over one segment, a stretch of records at a time, with every record that meets it.</summary>
internal sealed class RecordSearch
{
    private readonly SegmentView view;
    private readonly int place;
    private readonly LabelScope scope;
    private readonly IndexSchema schema;
    private readonly SearchScratch scratch;
    private readonly Func<bool>? isSpent;
    private readonly List<ScoredNode> scored = [];
    private readonly RecordNode root;

    private RecordSearch(
        SegmentView view, int place, LabelScope scope, IndexSchema schema, RecordQuery query, SearchScratch scratch, Func<bool>? isSpent)
    {
        this.scratch = scratch;
        this.isSpent = isSpent;
        this.view = view;
        this.place = place;
        this.scope = scope;
        this.schema = schema;
        root = Build(query, isScored: true, isRequired: true);
    }

    /// <summary>Offers all records that meet the query to the best, hands each to <paramref name="each"/>, and counts them.</summary>
    public static long Run(
        SegmentView view, int place, RecordQuery query, LabelScope scope, IndexSchema schema, TopK best, Action<RecordRef>? each,
        Func<bool>? isSpent, CancellationToken cancellationToken)
    {
        var scratch = SearchScratch.Rent();
        var total = new RecordSearch(view, place, scope, schema, query, scratch, isSpent).Run(best, each, cancellationToken);
        scratch.Return();
        return total;
    }

    private long Run(TopK best, Action<RecordRef>? each, CancellationToken cancellationToken)
    {
        Span<ulong> bits = stackalloc ulong[RecordWindow.Words];
        var total = 0L;
        for (var first = root.Skip(0); first < view.Reader.RecordCount; first = root.Skip(first))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isSpent?.Invoke() == true)
            {
                break;
            }

            var window = new RecordWindow(view.Reader, first, Math.Min(first + RecordWindow.Size, view.Reader.RecordCount));
            bits.Clear();
            scored.ForEach(leaf => leaf.Clear());
            root.Fill(window, bits);
            total += Collect(window, bits, best, each);
            first = window.End;
            if (first == view.Reader.RecordCount)
            {
                break;
            }
        }

        return total;
    }

    private int Collect(RecordWindow window, ReadOnlySpan<ulong> bits, TopK best, Action<RecordRef>? each)
    {
        var count = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var left = bits[word]; left != 0; left &= left - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(left);
                var score = 0d;
                foreach (var leaf in scored)
                {
                    score += leaf.WorthOf(at);
                }

                count++;
                best.Offer(window.First + at, score);
                each?.Invoke(new RecordRef(place, window.First + at));
            }
        }

        return count;
    }

    private RecordNode Build(RecordQuery query, bool isScored, bool isRequired = false) => query switch
    {
        RecordQuery.Word word => Kept(new WordLeaf(view, Terms(word.Asked)), isScored),
        RecordQuery.Entries entries => Kept(
            new EntriesLeaf(view, place, QueryCompiler.Compile(entries.Query, view, scope, schema, scratch, isSpent), entries.Worth), isScored),
        RecordQuery.Best best => Kept(new BestNode([.. best.Ways.Select(way => (ScoredNode)Build(way, isScored: false))]), isScored),
        RecordQuery.Where where => BuildWhere(where, isScored, isRequired),
        RecordQuery.And and => new AndNode([.. and.All.Select(part => Build(part, isScored, isRequired))], isRequired || !isScored),
        RecordQuery.Or or => new OrNode(or.Any.Select(part => Build(part, isScored))),
        RecordQuery.Not not => new NotNode(view, Build(not.Part, isScored: false)),
        _ => throw new UnreachableException(),
    };

    private WhereNode BuildWhere(RecordQuery.Where where, bool isScored, bool isRequired)
    {
        var node = new WhereNode(Build(where.Part, isScored && !where.IsScore, isRequired), place, where.Worth);
        return where.IsScore ? Kept(node, isScored) : node;
    }

    private T Kept<T>(T leaf, bool isScored)
        where T : ScoredNode
    {
        if (isScored)
        {
            scored.Add(leaf);
        }

        return leaf;
    }

    private TermScorer[] Terms(RankedWord word)
    {
        var bytes = Encoding.UTF8.GetBytes(word.Word);
        var inSegment = scope.In(view.Reader);
        var terms = new List<TermScorer>();
        foreach (var field in word.Fields)
        {
            if (view.Reader.Fields[field].Find(bytes) is var number and >= 0)
            {
                var term = new TermScorer();
                term.Begin(view.Reader.Fields[field], number, word.Idf, inSegment.Allowed(schema.Fields[field].Group));
                terms.Add(term);
            }
        }

        return [.. terms];
    }
}
