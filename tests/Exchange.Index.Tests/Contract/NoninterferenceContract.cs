using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Tests.Contract;

/// <summary>
/// To a requester who may not search X (a record, an entity, a field) the answer is what it would be if X did not exist: hits, order, scores,
/// reasons with what differed and what was not compared, totals, facets, suggestions. 3,000 random searches; 120,000 with EXCHANGE_LONG=1 in
/// the environment.
/// </summary>
public abstract class NoninterferenceContract : IndexContract
{
    private const int RecordsPerCorpus = 25;
    private const int ScopesPerCorpus = 5;
    private const int QueriesPerScope = 30;

    /// <summary>The classes of a record's offenses are part of its labels, which stay what they are.</summary>
    private const string OfLabels = "offenses[].nibrs";

    private static int Corpora => Environment.GetEnvironmentVariable("EXCHANGE_LONG") == "1" ? 800 : 20;

    [Fact]
    public void WhatMayNotBeSearched_LeavesNoTraceInAnyAnswer()
    {
        var (found, hidden, counted) = (0, 0, 0);
        ForEachScope((seed, corpus, search, scope) =>
        {
            var (whole, visible) = (Filled(corpus), Filled(corpus.Where(record => MayFind(scope, record)).Select(record => Pruned(scope, record))));
            for (var queries = 0; queries < QueriesPerScope; queries++)
            {
                var query = search.Query();
                var answer = Search(whole, query, scope);

                AnswerLine.Of(answer).ShouldBe(AnswerLine.Of(Search(visible, query, scope)), $"seed {seed}: {query.Text}");
                found += answer.Total > 0 ? 1 : 0;
                hidden += answer.Total < Search(whole, query, SomeScope.Everything).Total ? 1 : 0;
                counted += answer.Facets.Cities.Count + answer.Suggestions.Count > 0 ? 1 : 0;
            }
        });

        // Searches that find nothing, or from which nothing is hidden, would prove nothing.
        found.ShouldBeGreaterThan(Corpora * 20);
        hidden.ShouldBeGreaterThan(Corpora * 20);
        counted.ShouldBeGreaterThan(Corpora * 5);
    }

    /// <summary>
    /// What may be searched and is not shown may find a record, and does nothing else: it is neither counted nor offered. So records of which
    /// only the part that is shown differs would be counted alike.
    /// </summary>
    [Fact]
    public void WhatIsNotShown_IsNeitherCountedNorOffered()
    {
        var (counted, offered) = (0, 0);
        ForEachScope((seed, corpus, search, scope) =>
        {
            var whole = Filled(corpus);
            var seen = corpus.Where(record => MayFind(scope, record) && scope.For(EntryLabel.Of(record)).EnvelopeShown)
                .Select(record => RecordPruning.Prune(record, label => MayFind(scope, label), (field, label) => IsSeen(scope, field, label))).ToList();
            var visible = Filled(seen);
            var all = Search(visible, AnyOf(seen), SomeScope.Everything);
            for (var queries = 0; queries < QueriesPerScope; queries++)
            {
                var answer = Search(whole, search.Query(), scope);
                foreach (var (some, most) in Pairs(answer.Facets, all.Facets))
                {
                    some.ShouldAllBe(pair => most.ContainsKey(pair.Key) && pair.Value <= most[pair.Key], $"seed {seed}");
                    counted += some.Count;
                }

                foreach (var word in answer.Suggestions)
                {
                    Search(visible, Text($"\"{word.Meant}\""), SomeScope.Everything).Total.ShouldBeGreaterThan(0, $"seed {seed}");
                    offered++;
                }
            }
        }, corpora: 6);

        counted.ShouldBeGreaterThan(300);
        offered.ShouldBeGreaterThan(20);
    }

    private static void ForEachScope(Action<int, List<ContributedRecord>, RandomSearch, SomeScope> act, int? corpora = null)
    {
        for (var seed = 0; seed < (corpora ?? Corpora); seed++)
        {
            var records = new RandomCorpus(seed);
            var corpus = Enumerable.Range(0, RecordsPerCorpus).Select(_ => records.Next()).DistinctBy(record => record.Id).ToList();
            var search = new RandomSearch(seed, corpus);
            for (var scopes = 0; scopes < ScopesPerCorpus; scopes++)
            {
                act(seed, corpus, search, search.Scope());
            }
        }
    }

    private IRecordIndex Filled(IEnumerable<ContributedRecord> records)
    {
        var filled = Create();
        foreach (var record in records)
        {
            filled.Put(record);
        }

        return filled;
    }

    private static bool MayFind(SomeScope scope, ContributedRecord record) =>
        scope.Hidden?.Invoke(record.Id) != true && MayFind(scope, EntryLabel.Of(record));

    private static bool MayFind(SomeScope scope, EntryLabel label) => scope.For(label).Searchable != FieldGroupSet.None;

    private static ContributedRecord Pruned(SomeScope scope, ContributedRecord record) => RecordPruning.Prune(
        record, label => MayFind(scope, label),
        (field, label) => field.Path == OfLabels || scope.For(label).Searchable.ContainsAll(IdentityGroups.Of(field.Group, label)));

    private static bool IsSeen(SomeScope scope, FieldShape field, EntryLabel label) => scope.For(label) is { EnvelopeShown: true } answer
        && new FieldGroupSet(answer.Searchable.Bits & answer.Shown.Bits).ContainsAll(IdentityGroups.Of(field.Group, label));

    /// <summary>A query that finds every record: its owner's system is a word of it.</summary>
    private static RecordQuery AnyOf(List<ContributedRecord> records) =>
        Text(records.Count == 0 ? "nothing" : string.Join(" OR ", records.Select(record => record.System).Distinct().Select(system => $"\"{system}\"")));

    private static (IReadOnlyDictionary<string, long> Some, IReadOnlyDictionary<string, long> Most)[] Pairs(SearchFacets some, SearchFacets most) =>
    [
        (some.Kinds, most.Kinds), (some.Years, most.Years), (some.Offenses, most.Offenses), (some.Cities, most.Cities), (some.Districts, most.Districts),
    ];
}
