using System.Globalization;
using Exchange.Cli.Benchmarks.Persons;
using Exchange.Cli.Terminals;
using Exchange.Index;
using Exchange.Node.Policies;
using Exchange.Node.Policies.Comparison;
using Exchange.Node.Search;
using Exchange.Policy.Decisions;
using Exchange.Records.Queries;

namespace Exchange.Cli.Benchmarks.Policies;

/// <summary>Measures what sharing templates cost at one running node.</summary>
internal sealed class PolicyBench(PolicyBenchNode node, CancellationToken cancellationToken)
{
    private const int Queries = 300;
    private const int Rounds = 7;
    private const string User = "bench";

    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    /// <summary>Measures.</summary>
    public static async Task<PolicyBenchResult> RunAsync(int records, int port, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("exchange-bench-").FullName;
        try
        {
            await using var node = await PolicyBenchNode.StartAsync(folder, records, port, cancellationToken);
            return await new PolicyBench(node, cancellationToken).MeasureAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<PolicyBenchResult> MeasureAsync()
    {
        var owner = node.Owner;
        var plain = PolicyBenchTemplates.Bytes(PolicyBenchTemplates.Default(owner, 1));
        var large = PolicyBenchTemplates.Bytes(PolicyBenchTemplates.Large(owner, 2));
        var begun = TimeProvider.System.GetTimestamp();
        var many = PolicyBenchTemplates.Policy(large, owner);
        var loadMs = Since(begun);
        var usual = PolicyBenchTemplates.Policy(plain, owner);
        var groups = node.Get<IRecordIndex>().GroupByLabels(_ => 0, cancellationToken);
        var requesters = PolicyBenchTemplates.Requesters(now);
        Terminal.Note("deciding");
        var (usualTimes, manyTimes) = (DecisionTimes.Measure(usual, requesters, groups), DecisionTimes.Measure(many, requesters, groups));
        Terminal.Note("searching");
        var (searchMs, openMs, ratio) = await SearchAsync(usual);
        Terminal.Note("publishing");
        await PublishAsync(1, plain);
        var effectMs = await ToEffectAsync(large);
        var third = PolicyBenchTemplates.Narrowed(PolicyBenchTemplates.Default(owner, 1), 3);
        await PublishAsync(3, PolicyBenchTemplates.Bytes(third));
        Terminal.Note("comparing");
        var diffMs = await CompareAsync(usual, PolicyBenchTemplates.Policy(PolicyBenchTemplates.Bytes(third), owner));
        var largeDiffMs = await CompareAsync(
            many,
            PolicyBenchTemplates.Policy(
                PolicyBenchTemplates.Bytes(PolicyBenchTemplates.Narrowed(PolicyBenchTemplates.Large(owner, 2), 4)), owner));
        Terminal.Note("timing what is withheld");
        var timing = new TimingComparison(node, cancellationToken);
        return new PolicyBenchResult(
            node.Get<IRecordIndex>().Count, usualTimes, manyTimes, loadMs, searchMs, openMs, ratio, effectMs, diffMs, largeDiffMs,
            await timing.FetchesAsync(), await timing.SearchesAsync());
    }

    /// <summary>Both in turn, each first as often as the other.</summary>
    private async Task<(double Policy, double Open, double Ratio)> SearchAsync(SharingPolicy policy)
    {
        var index = node.Get<IRecordIndex>();
        var questions = (await PersonQuestions.DrawAsync(node.Truth, Queries, cancellationToken)).SelectMany(drawn => drawn.Value)
            .Take(Queries).Select((question, place) => Query(question, place)).ToList();
        var requester = PolicyBenchTemplates.Requesters(now)[0];
        var (under, open) = (questions.ConvertAll(_ => new List<double>()), questions.ConvertAll(_ => new List<double>()));
        for (var round = -1; round < Rounds; round++)
        {
            for (var place = 0; place < questions.Count; place++)
            {
                var isPolicyFirst = (round + place) % 2 == 0;
                for (var turn = 0; turn < 2; turn++)
                {
                    var isPolicy = isPolicyFirst == (turn == 0);
                    var begun = TimeProvider.System.GetTimestamp();
                    index.Search(
                        questions[place], isPolicy ? new DecisionScope(new LabelDecisions(policy, requester)) : OpenScope.Instance,
                        SearchBudget.Unlimited, cancellationToken);
                    if (round >= 0)
                    {
                        (isPolicy ? under : open)[place].Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
                    }
                }
            }
        }

        var (ours, theirs) = (Medians(under), Medians(open));
        return (Percentiles.Of(ours, 50), Percentiles.Of(theirs, 50), Math.Round(ours.Sum() / theirs.Sum(), 3));
    }

    private static List<double> Medians(List<List<double>> times) => times.ConvertAll(one => one.Order().ElementAt(Rounds / 2));

    private static RecordQuery Query(DrawnQuestion question, int place) => place % 3 == 0
        ? new RecordQuery { Text = $"{question.Given} {question.Surname}" }
        : new RecordQuery
        {
            Clauses = [new QueryClause("person", new Dictionary<string, string>
            {
                ["given"] = question.Given, ["surname"] = question.Surname,
                ["birth"] = question.Birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            })],
        };

    private async Task PublishAsync(int version, byte[] template)
    {
        var life = node.Get<TemplateLife>();
        await life.DraftAsync(template, User, cancellationToken);
        await life.ApproveAsync(version, "second person", cancellationToken);
        await life.PublishAsync(version, null, User, cancellationToken);
    }

    /// <summary>From the publication until the next search has its answer by the new template.</summary>
    private async Task<double> ToEffectAsync(byte[] template)
    {
        var (life, policies) = (node.Get<TemplateLife>(), node.Get<PolicyState>());
        await policies.CurrentAsync(cancellationToken);
        await life.DraftAsync(template, User, cancellationToken);
        await life.ApproveAsync(2, "second person", cancellationToken);
        var begun = TimeProvider.System.GetTimestamp();
        await life.PublishAsync(2, null, User, cancellationToken);
        var policy = await policies.CurrentAsync(cancellationToken);
        node.Get<IRecordIndex>().Search(
            new RecordQuery { Text = "smith" }, new DecisionScope(new LabelDecisions(policy, PolicyBenchTemplates.Requesters(now)[0])),
            SearchBudget.Unlimited, cancellationToken);
        var took = Since(begun);
        return policy.Template.Version == 2 ? took : throw new InvalidDataException("the published template does not decide the next search");
    }

    private async Task<double> CompareAsync(SharingPolicy before, SharingPolicy after) =>
        (await node.Get<CompareTemplates>().RunAsync(before, after, PolicyBenchTemplates.Registry(now), User, cancellationToken)).Ms;

    private static double Since(long begun) => Math.Round(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds, 1);
}
