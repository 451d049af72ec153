using Exchange.Index.Counting;
using Exchange.Index.Evaluation;
using Exchange.Index.Searching;
using Exchange.Records.Queries.Language;
using Lookup = Exchange.Index.Searching.RecordQuery;
using RecordQuery = Exchange.Records.Queries.RecordQuery;

namespace Exchange.Index.Segmented;

/// <summary>
/// One search: what the query means is looked up in the postings, and the hits that are given back are read and explained by the same code
/// that the plain index is made of.
/// </summary>
internal sealed class SegmentSearch(RecordQuery query, ISearchScope scope, IndexSnapshot snapshot, EntryReader entries, SearchBudget budget)
{
    private readonly RecordMatcher matcher = new(query, scope);
    private readonly ColumnFacets facets = new(entries);
    private readonly LeafCompiler compiler = new(entries);

    /// <summary>Runs it.</summary>
    public SearchAnswer Run(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (matcher.Root is not { } root)
        {
            return new SearchAnswer([], 0, facets.Counted(), []);
        }

        // What may be searched in a single record cannot be told by bits: there, whatever may match is read.
        var whole = entries.Varies
            ? new Lookup.Where(Widened(root), record => Fits(record) ? matcher.Match(entries.Read(record))?.Hit.Score : null, IsScore: true)
            : new Lookup.Where(Compile(root), record => Fits(record) ? 0 : null);
        var found = snapshot.Search(whole, entries.Labels, query.Limit, facets.Add, () => budget.IsSpent, cancellationToken);
        var hits = found.Best.Select(best => matcher.Match(entries.Read(best.Record))?.Hit).OfType<IndexHit>().ToList();
        var isPartial = budget.IsSpent;
        return new SearchAnswer(
            hits, found.Total, facets.Counted(), isPartial ? [] : Suggestions(found.Total), isPartial ? SearchBudget.SpentReason : null);
    }

    private Lookup Compile(QueryNode node) => node switch
    {
        QueryNode.And all => new Lookup.And([.. all.Operands.OrderBy(operand => operand is QueryNode.Not).Select(Compile)]),
        QueryNode.Or any => new Lookup.Or([.. any.Operands.Select(Compile)]),
        QueryNode.Not none => new Lookup.Not(Compile(none.Operand)),
        _ => compiler.Compile(matcher.MatcherOf(node)),
    };

    /// <summary>
    /// At least every record that meets the query, whatever may not be searched in single records: exclusions exclude nothing.
    /// </summary>
    private Lookup Widened(QueryNode node) => node switch
    {
        QueryNode.And all => new Lookup.And([.. all.Operands.Where(operand => operand.Narrows()).Select(Widened)]),
        QueryNode.Or any when any.Narrows() => new Lookup.Or([.. any.Operands.Select(Widened)]),
        QueryNode.Or or QueryNode.Not => new Lookup.Not(new Lookup.Best([])),
        _ => compiler.Compile(matcher.MatcherOf(node)),
    };

    /// <summary>Whether the record as such may be known of, and is of the kinds and times asked for.</summary>
    private bool Fits(RecordRef record)
    {
        var first = entries.First(record);
        return entries.LabelOf(first).IsVisible
            && (query.Kinds.Count == 0 || query.Kinds.Contains(entries.Kind(first)))
            && (query.From is not { } from || entries.Time(first, IndexLayout.To) >= from)
            && (query.To is not { } to || entries.Time(first, IndexLayout.From) <= to);
    }

    private IReadOnlyList<Suggestion> Suggestions(long total)
    {
        var wanted = WordSuggestions.For(query, total);
        if (wanted.IsEmpty)
        {
            return [];
        }

        SeenWords.Offer(wanted, snapshot, entries, budget);
        return wanted.Found();
    }
}
