using Exchange.Records;
using Exchange.Records.Identity;

namespace Exchange.Index.Tests.Contract;

/// <summary>
/// Does the same to two indexes, step by step from a seed: puts records and new versions of them, removes some, asks. Every answer must be the
/// same to the last bit.
/// </summary>
internal static class IndexComparison
{
    /// <summary>Runs a session and gives how many searches found something.</summary>
    public static int Run(int seed, int steps, IRecordIndex one, IRecordIndex other, Action<IRecordIndex> settle)
    {
        var corpus = new RandomCorpus(seed);
        var random = new RandomRecords(seed);
        var held = new List<ContributedRecord> { corpus.Next() };
        var search = new RandomSearch(seed, held);
        IRecordIndex[] both = [one, other];
        Both(both, index => index.Put(held[0]));
        var found = 0;
        for (var step = 0; step < steps; step++)
        {
            if (held.Count < 40 && random.Chance(40))
            {
                held.Add(corpus.Next());
                Both(both, index => index.Put(held[^1]));
            }
            else if (random.Chance(8))
            {
                var id = random.OneOf(held).Id;
                Both(both, Removal(id, random.Chance(50)));
            }
            else
            {
                Both(both, settle);
                found += Compare(search, both, $"seed {seed} step {step}");
            }
        }

        return found;
    }

    private static int Compare(RandomSearch search, IRecordIndex[] both, string where)
    {
        var (query, scope) = (search.Query(), search.Scope());
        var answers = both.Select(index => index.Search(query, scope, SearchBudget.Unlimited, TestContext.Current.CancellationToken)).ToList();
        AnswerLine.Of(answers[1]).ShouldBe(AnswerLine.Of(answers[0]), $"{where}: {query.Text} {query.Clauses.Count}");
        both[1].Count.ShouldBe(both[0].Count, where);
        return answers[0].Total > 0 ? 1 : 0;
    }

    private static Action<IRecordIndex> Removal(RecordId id, bool byPredicate) =>
        index =>
        {
            if (byPredicate)
            {
                index.RemoveAll(other => other == id);
            }
            else
            {
                index.Remove(id);
            }
        };

    private static void Both(IRecordIndex[] both, Action<IRecordIndex> act) => Array.ForEach(both, act);
}
