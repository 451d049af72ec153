using Exchange.Index.Evaluation;
using Exchange.Index.Plain;
using Exchange.Index.Tests.Contract;

namespace Exchange.Index.Tests.Evaluation;

public sealed class RecordMatcherTests
{
    /// <summary>What an index says of a hit can be worked out from the stored record alone, and only for hits.</summary>
    [Fact]
    public void StoredRecord_IsExplainedAsTheIndexFoundIt()
    {
        var explained = 0;
        for (var seed = 0; seed < 10; seed++)
        {
            var records = new RandomCorpus(seed);
            var corpus = Enumerable.Range(0, 20).Select(_ => records.Next()).DistinctBy(record => record.Id).ToList();
            var index = new PlainRecordIndex();
            corpus.ForEach(index.Put);
            var search = new RandomSearch(seed, corpus);
            for (var i = 0; i < 30; i++)
            {
                var (query, scope) = (search.Query() with { Limit = 500 }, search.Scope());
                var answer = index.Search(query, scope, SearchBudget.Unlimited, TestContext.Current.CancellationToken);
                var matcher = new RecordMatcher(query, scope);

                var hits = corpus.Select(matcher.Explain).OfType<RecordMatch>().Select(match => match.Hit)
                    .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).ToList();

                AnswerLine.Of(answer with { Hits = hits }).ShouldBe(AnswerLine.Of(answer), $"seed {seed}");
                explained += hits.Count;
            }
        }

        explained.ShouldBeGreaterThan(100);
    }
}
