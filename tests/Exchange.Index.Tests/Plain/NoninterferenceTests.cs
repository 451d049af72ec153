using System.Globalization;
using System.Text;
using Exchange.Index.Plain;
using Exchange.Records.Fields;

namespace Exchange.Index.Tests.Plain;

/// <summary>
/// To a requester who may not search X (a record, an entity, a field) the answer is what it would be if X did not exist: hits, order, scores,
/// reasons, totals, kinds. 6,000 random searches; 120,000 with EXCHANGE_LONG=1 in the environment.
/// </summary>
public sealed class NoninterferenceTests
{
    private const int RecordsPerCorpus = 25;
    private const int ScopesPerCorpus = 5;
    private const int QueriesPerScope = 30;
    private static readonly int Corpora = Environment.GetEnvironmentVariable("EXCHANGE_LONG") == "1" ? 800 : 40;

    [Fact]
    public void WhatMayNotBeSearched_LeavesNoTraceInAnyAnswer()
    {
        var (found, hidden) = (0, 0);
        for (var seed = 0; seed < Corpora; seed++)
        {
            var records = new RandomRecords(seed);
            var search = new RandomSearch(seed);
            var corpus = Enumerable.Range(0, RecordsPerCorpus).Select(_ => records.Next()).ToList();
            for (var scopes = 0; scopes < ScopesPerCorpus; scopes++)
            {
                var scope = search.Scope();
                var (whole, visible) = (new PlainRecordIndex(), new PlainRecordIndex());
                corpus.ForEach(whole.Put);
                foreach (var record in corpus.Where(record => scope.Searchable(EntryLabel.Of(record)) != FieldGroupSet.None))
                {
                    visible.Put(RecordPruning.Prune(
                        record,
                        label => scope.Searchable(label) != FieldGroupSet.None,
                        (field, label) => scope.Searchable(label).ContainsAll(IdentityGroups.Of(field.Group, label))));
                }

                for (var queries = 0; queries < QueriesPerScope; queries++)
                {
                    var query = search.Query();
                    var answer = whole.Search(query, scope, TestContext.Current.CancellationToken);

                    Line(answer).ShouldBe(Line(visible.Search(query, scope, TestContext.Current.CancellationToken)), $"seed {seed}");
                    found += answer.Total > 0 ? 1 : 0;
                    hidden += answer.Total < whole.Search(query, SomeScope.Everything, TestContext.Current.CancellationToken).Total ? 1 : 0;
                }
            }
        }

        // Searches that find nothing, or from which nothing is hidden, would prove nothing.
        found.ShouldBeGreaterThan(Corpora * 20);
        hidden.ShouldBeGreaterThan(Corpora * 20);
    }

    private static string Line(SearchAnswer answer)
    {
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{answer.Total}; {string.Join(",", answer.Kinds)}; ");
        foreach (var hit in answer.Hits)
        {
            line.Append(CultureInfo.InvariantCulture, $"{hit.Id} {hit.Score:R} ")
                .AppendJoin(',', hit.Matches.Select(match => $"{match.EntityList} {match.EntityId} {match.Criterion} {match.Field.Path} {match.Groups.Bits}"))
                .Append("; ");
        }

        return line.ToString();
    }
}
