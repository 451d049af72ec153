using Exchange.Node.Fetch;
using Exchange.Node.Search;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Assertions;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Cli.Benchmarks.Policies;

/// <summary>
/// Whether the time of an answer tells a withheld record from one that never was: the owner's whole answer, its audit entry included.
/// </summary>
internal sealed class TimingComparison(PolicyBenchNode node, CancellationToken cancellationToken)
{
    private const int Each = 400;
    private const int WarmUps = 30;

    private readonly Random random = new(1);

    /// <summary>Fetches by id.</summary>
    public Task<TwoSamples> FetchesAsync()
    {
        var fetch = node.Get<AnswerFetch>();
        return CompareAsync(isWithheld => fetch.RunAsync(Asking(), isWithheld ? node.Withheld : node.Absent, cancellationToken));
    }

    /// <summary>Searches by name.</summary>
    public Task<TwoSamples> SearchesAsync()
    {
        var search = node.Get<AnswerSearch>();
        return CompareAsync(isWithheld => search.RunAsync(
            Asking(), new RecordQuery { Text = isWithheld ? PolicyBenchNode.WithheldName : PolicyBenchNode.AbsentName }, cancellationToken));
    }

    /// <summary>Pairs, in an order drawn for each, so that what else the machine does falls on both alike.</summary>
    private async Task<TwoSamples> CompareAsync(Func<bool, Task> ask)
    {
        var (withheld, absent) = (new List<double>(), new List<double>());
        for (var pair = -WarmUps; pair < Each; pair++)
        {
            var isWithheldFirst = random.Next(2) == 0;
            foreach (var isWithheld in (bool[])[isWithheldFirst, !isWithheldFirst])
            {
                var begun = TimeProvider.System.GetTimestamp();
                await ask(isWithheld);
                if (pair >= 0)
                {
                    (isWithheld ? withheld : absent).Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
                }
            }
        }

        return TwoSamples.Of(withheld, absent);
    }

    private static Assertion Asking()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new Assertion
        {
            Id = RandomId.New(), Ori = Ori.Parse("FL0000100"), User = "bench", Role = "Analyst", UseCode = UseCode.C,
            CertifiedUntil = DateOnly.FromDateTime(now.UtcDateTime), Reason = "measuring how long answers take", Audience = "bench", QueryHash = "",
            IssuedAt = now, ExpiresAt = now + Assertion.Lifetime,
        };
    }
}
