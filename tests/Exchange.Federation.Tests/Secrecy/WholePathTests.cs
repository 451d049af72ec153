using Exchange.Federation.Tests.Regions;
using Exchange.Node.Fetch;
using Exchange.Node.Policies;
using Exchange.Node.Search;
using Exchange.Node.Users;
using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Protocol.Http;
using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Storage.Contributions;

namespace Exchange.Federation.Tests.Secrecy;

/// <summary>
/// Noninterference as a property of the whole path, through a hub and a node: random records, templates, requesters and questions. First the
/// owner holds only what the requester may search or see, then everything; the bytes of all answers must be the same. With
/// EXCHANGE_LONG=1 in the environment there are many more rounds.
/// </summary>
public sealed class WholePathTests : IAsyncLifetime
{
    private const int RecordsInARound = 14;
    private const int QueriesInARound = 20;
    private const int HiddenSearchesADay = 6;

    /// <summary>The classes of a record's offenses are part of its labels, which stay what they are.</summary>
    private const string OfLabels = "offenses[].nibrs";

    private static readonly int Rounds = Environment.GetEnvironmentVariable("EXCHANGE_LONG") == "1" ? 400 : 20;

    private readonly List<Member> askers = [];
    private Region region = null!;
    private Member owner = null!;

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(0);
        owner = await region.AddAsync("FL0370100");
        foreach (var ori in new[] { "FL0130200", "GA0130300", "FL013013A", "FL0130400", "FL0130500" })
        {
            askers.Add(await region.AddAsync(ori));
        }

        await AdmitAsync(askers[3], AccessLevel.NoCriminalHistory, null);
        await AdmitAsync(askers[4], AccessLevel.Full, "elsewhere");
        (owner.Settings() with { HiddenSearchesPerDay = HiddenSearchesADay }).Save(owner.Folder);
        await owner.StopAsync();
        await owner.StartAsync();
        await region.ShareRegistryAsync();

        // That a source system exists, and how fresh it is, every answer tells (RLEX-IV-E).
        await PutAsync([Contributed.By(owner, "first"), Contributed.By(owner, "first") with { System = "jms" }]);
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    [Requirement("RLEX-V-A-1")]
    public async Task WhatARequesterMayNeitherSearchNorSee_LeavesNoTraceInAnyAnswer()
    {
        var (found, hidden, spent) = (0, 0, 0);
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var round = await SetAsync(seed);
            await PutAsync(round.Visible);
            var before = await AskAllAsync(round, "before");
            await PutAsync(round.All);
            var after = await AskAllAsync(round, "after");

            for (var question = 0; question < before.Count; question++)
            {
                Same(before[question], after[question], $"seed {seed}, question {question}");
            }

            found += before.Count(answer => answer.Contains("\"type\":\"hit\"", StringComparison.Ordinal));
            spent += before.Count(answer => answer.Contains("hidden", StringComparison.Ordinal));
            hidden += round.All.Count - round.Visible.Count;
            await RemoveAsync(round.All);
        }

        // Rounds in which nothing is found or nothing is hidden would prove nothing.
        found.ShouldBeGreaterThan(Rounds * 2);
        hidden.ShouldBeGreaterThan(Rounds);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Rounds} rounds, {found} answers with hits, {hidden} records withheld, {spent} budgets spent");
    }

    private static void Same(string before, string after, string where)
    {
        if (before != after)
        {
            var (lines, others) = (before.Split('\n'), after.Split('\n'));
            var place = Enumerable.Range(0, lines.Length).First(line => line >= others.Length || lines[line] != others[line]);
            Assert.Fail($"{where}, line {place}: before\n{lines[place]}\nafter\n{others.ElementAtOrDefault(place)}");
        }
    }

    private async Task<Round> SetAsync(int seed)
    {
        var random = new RandomRecords(seed);
        var corpus = new RandomCorpus(seed);
        var all = Enumerable.Range(1, RecordsInARound)
            .Select(number => corpus.Next() with { Owner = owner.Ori, LocalId = $"{seed}-{number}", System = random.OneOf(["rms", "jms"]) })
            .Select(record => record with { Narrative = $"{record.Narrative} {record.LocalId}" }).ToList();
        await owner.PublishAsync(new RandomTemplates(seed, owner.Ori).Next(seed + 1, [.. all.Select(record => record.Id.ToString())]));
        var who = new Asking(random.OneOf(askers), random.Chance(50) ? UserRole.Officer : UserRole.Analyst, random.Chance(50), random.OneOf(["C", "C", "C", "J", "A"]));
        var decisions = new LabelDecisions(
            await owner.Get<PolicyState>().CurrentAsync(Wait.Cancellation), who.Requester(owner.Registry.Current!, region.Time.GetUtcNow()));
        var queries = new RandomQueries(seed, all);
        return new Round(who, all, [.. all.Where(record => MayKnowOf(record, decisions)).Select(record => Pruned(record, decisions))],
            [.. Enumerable.Range(0, QueriesInARound).Select(_ => queries.Query())], seed);
    }

    private static bool MayKnowOf(ContributedRecord record, LabelDecisions decisions) => decisions.For(record).Level > SharingLevel.None;

    /// <summary>The record less the entities that are not decided to be known of, and less the values that are neither shown nor searchable.</summary>
    private static ContributedRecord Pruned(ContributedRecord record, LabelDecisions decisions)
    {
        var facts = RecordFacts.Of(record);
        var isPointer = decisions.For(record).Level == SharingLevel.Pointer;
        return RecordPruning.Prune(
            record, label => decisions.For(label, facts).Level > SharingLevel.None,
            (field, label) => field.Path == OfLabels
                || decisions.For(label, facts) is var decision && IdentityGroups.Of(field.Group, label) is var groups
                && (decision.Searchable.ContainsAll(groups) || (!isPointer && decision.ActionOn(groups) != FieldAction.Hide)));
    }

    private async Task<IReadOnlyList<string>> AskAllAsync(Round round, string phase)
    {
        // Another account in each phase, so that both have the same left of their budget for hidden fields.
        var token = await round.Who.Member.AddUserAsync(
            $"user-{round.Seed}-{phase}", round.Who.Role, round.Who.Sworn, UseCode.A, UseCode.C, UseCode.J);
        var answers = new List<string>();
        foreach (var query in round.Queries)
        {
            var ask = new AskRequest(query, round.Who.UseCode, Ask.Reason, Ask.Case, null, "consent 12", Agencies: [owner.Ori.Text]);
            using var response = await round.Who.Member.PostAsync(ExchangePaths.Search, ask, token);
            answers.Add($"{(int)response.StatusCode} {ComparableAnswer.Of(await response.Content.ReadAsStringAsync(Wait.Cancellation))}");
        }

        string[] ids = [.. round.All.Select(record => record.Id.ToString()), $"{owner.Ori}/rms/never-was", $"{owner.Ori}/nowhere/1", "no id"];
        var never = "";
        foreach (var id in ids.Reverse())
        {
            using var response = await round.Who.Member.PostAsync(
                ExchangePaths.FetchRecord, new AskRecordRequest(id, round.Who.UseCode, Ask.Reason, Ask.Case, null, "consent 12"), token);
            var answer = $"{(int)response.StatusCode} {ComparableAnswer.Of(await response.Content.ReadAsStringAsync(Wait.Cancellation))}";
            never = id.EndsWith("never-was", StringComparison.Ordinal) ? answer : never;
            answers.Add(answer);
            if (round.All.Any(record => record.Id.ToString() == id) && round.Visible.All(record => record.Id.ToString() != id))
            {
                answer.ShouldBe(never, $"seed {round.Seed}: what is withheld is fetched as what never was");
            }
        }

        return answers;
    }

    private async Task PutAsync(IReadOnlyList<ContributedRecord> records)
    {
        await owner.Store.PutAsync([.. records.Select(record => new Contribution(record, ReadOnlyMemory<byte>.Empty, "ndjson"))], Wait.Cancellation);
        await owner.UntilIndexedAsync();
    }

    private async Task RemoveAsync(IReadOnlyList<ContributedRecord> records)
    {
        foreach (var record in records)
        {
            await owner.Store.DeleteAsync(record.Id, Wait.Cancellation);
        }

        await owner.UntilIndexedAsync();
    }

    private async Task AdmitAsync(Member member, AccessLevel level, string? outsideExchange) =>
        (await region.Agencies.AdmitAsync(member.Ori, level, null, null, outsideExchange, Wait.Cancellation)).ShouldBeEmpty();
}
