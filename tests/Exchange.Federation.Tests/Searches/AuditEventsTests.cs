using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Accounts;
using Exchange.Federation.Tests.Regions;
using Exchange.Federation.Tests.Witnessing;
using Exchange.Hosting.Auditing.Retirement;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Clients;
using Exchange.Node.Fetch;
using Exchange.Node.Findings;
using Exchange.Node.LogRequests;
using Exchange.Node.Notices;
using Exchange.Node.Outputs;
using Exchange.Node.Policies;
using Exchange.Node.Policies.Editing;
using Exchange.Node.Policies.Reviews;
using Exchange.Node.Reports;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Records.Codes;
using Exchange.Records.Queries;
using Exchange.Storage.Accounts;
using Exchange.Storage.Clients;
using Exchange.Storage.Notices;
using Exchange.Storage.Templates;

namespace Exchange.Federation.Tests.Searches;

public sealed class AuditEventsTests
{
    /// <summary>When the region ends, the fields of all these entries are held against docs/audit-events.md too.</summary>
    [Fact]
    [Requirement("RLEX-VII-F-1")]
    [Requirement("CJIS-AU-2")]
    public async Task EverythingThatCanBeDone_MakesItsEntry()
    {
        await using var region = await Region.StartAsync(2);
        await using var site = await SignInSite.StartAsync();
        await SignInStory.TellAsync(site);
        var (asker, owner) = (region[0], region[1]);
        await LeakAndEnumerateAsync(region);
        var record = Contributed.By(owner, "logged-1");
        await owner.ShareAsync(record);
        await asker.SearchAsync("Quimby");
        await asker.FetchAsync(Ask.Record(record.Id.ToString()) with { ConsentReference = "consent 12", Exigent = true });
        (await asker.PostAsync(ExchangePaths.Search, Ask.ForSurname("Quimby") with { Reason = "test", OnBehalfOf = owner.Ori.Text })).Dispose();
        (await asker.PostAsync(ExchangePaths.FetchRecord, Ask.Record($"{owner.Ori}/rms/never"))).Dispose();
        await CopyAsync(asker, record.Id.ToString());
        await ProveClientAsync(asker, region.Time);
        await owner.Change.RestrictAsync(record.Id, Marks.Juvenile, "order 1", Member.Administrator, Wait.Cancellation);
        await owner.Change.ReleaseAsync(record.Id, Marks.Juvenile, "order 1", Member.Administrator, Wait.Cancellation);
        await owner.Change.DeleteAsync(record.Id, "order 2", Member.Administrator, Wait.Cancellation);
        await owner.Change.ExpungeAsync(record.Id, "order 3", Member.Administrator, Wait.Cancellation);
        await SettleAsync(asker);
        await asker.Get<RetirePrivateParts>().RunAsync(new DateOnly(2020, 1, 1), Member.Administrator, Wait.Cancellation);
        using var log = await MadeUpLog.EnrollAsync(region);
        await log.SubmitAsync(0, MadeUpLog.TreeOf(7));
        await log.SubmitAsync(7, MadeUpLog.TreeOf(7, "two"));
        await PublishAsync(owner);
        await DisposeAsync(region);
        await region.SuspendAsync(owner);
        await asker.StopAsync();
        await asker.StartAsync();

        var kinds = (await asker.LogAsync()).Concat(await owner.LogAsync()).Concat(await region.HubLogAsync()).Concat(await region[2].LogAsync()).Concat(await site.LogAsync()).Select(line => line.Kind);

        kinds.Distinct().ShouldBe(
            Enum.GetValues<AuditEventKind>().Select(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())), ignoreOrder: true);
    }

    private static async Task LeakAndEnumerateAsync(Region region)
    {
        var careful = await region.AddAsync("FL0370100", "careful-department");
        await region.AddAsync("FL0900000", call => call.AnswerAsync(call.Status(), call.Hit() with { Score = 1 }, ScriptedCall.Done()));
        await region.ShareRegistryAsync();
        await careful.ShareAsync(Contributed.By(careful, "careful-1"));
        for (var number = 10; number < 20; number++)
        {
            await region[0].SearchAsync(Ask.For(new RecordQuery { Text = $"number:Q512000{number}" }));
        }

        (await careful.LogAsync()).Count(line => line.Kind == "enumeration-suspected").ShouldBe(1);
    }

    private static async Task CopyAsync(Member asker, string record)
    {
        var request = new OutputRequest(
            new AskRecordRequest(record, "C", Ask.Reason, Ask.Case), "print", "Det. Lind", "briefing", "working-copy", Accepted: true);
        (await asker.PostAsync(ExchangePaths.Outputs, request)).EnsureSuccessStatusCode().Dispose();
        using var exported = (await asker.PostAsync(ExchangePaths.Outputs, request with { Kind = "export" })).EnsureSuccessStatusCode();
        var id = JsonNode.Parse(await exported.Content.ReadAsStringAsync(Wait.Cancellation))!["output"]!["id"]!.ToString();
        (await asker.PostAsync(ExchangePaths.OutputDestroyed(id), new DestroyedRequest("shredded"))).EnsureSuccessStatusCode().Dispose();
    }

    private static async Task ProveClientAsync(Member asker, TimeProvider time)
    {
        using var key = SigningKey.Ephemeral();
        (await new RegisterClient(asker.Get<AccountStore>(), asker.Get<ClientStore>(), asker.Settings(), asker.Audit)
            .RunAsync(Member.Analyst, key.PublicKey, Member.Administrator, Wait.Cancellation)).ShouldBeEmpty();
        var issue = asker.Get<IssueToken>();
        (await issue.RunAsync(ClientAssertion.Sign(Member.Analyst, issue.Audience, key, time), Wait.Cancellation)).Token.ShouldNotBeNull();
    }

    /// <summary>What the owner destroyed was shown here: a notice of it comes.</summary>
    private static async Task SettleAsync(Member asker)
    {
        var store = asker.Get<NoticeStore>();
        await Wait.UntilAsync("a notice", async () => (await store.ReceivedAsync(all: false, 1, Wait.Cancellation)).Count > 0);
        var book = asker.Get<NoticeBook>();
        var line = (await book.ReadAsync(all: false, 1, Member.Administrator, Wait.Cancellation)).Single();
        (await book.SettleAsync(line.Notice.Id, Member.Administrator, Wait.Cancellation)).ShouldBeTrue();
    }

    /// <summary>The enumeration is a finding at the agency whose hidden field was probed.</summary>
    private static async Task DisposeAsync(Region region)
    {
        var careful = region[2];
        var reader = new AuditReader("n.ac", careful.Ori);
        (await careful.Get<FindMisuse>().RunAsync(Wait.Cancellation)).ShouldBe(1);
        var found = (await careful.Get<FindingBook>().ReadAsync(all: false, reader, Wait.Cancellation)).Single().Finding;
        (await careful.Get<DisposeFinding>().RunAsync(found.Id, new DisposeRequest("misuse", "they admit it"), reader, Wait.Cancellation)).ShouldBeEmpty();
        var today = DateOnly.FromDateTime(region.Time.GetUtcNow().UtcDateTime);
        (await careful.Get<RequestLog>().RunAsync(
            region[0].Ori, new ReportPeriod(today, today), "probing of hidden fields", reader, Wait.Cancellation)).ShouldBeEmpty();
    }

    private static async Task PublishAsync(Member owner)
    {
        var life = owner.Get<TemplateLife>();
        (await life.DraftAsync("{}"u8.ToArray(), Member.Administrator, Wait.Cancellation)).ShouldNotBeEmpty();
        var template = Member.SomeTemplate(owner.Ori, 90);
        (await life.DraftAsync(template, Member.Administrator, Wait.Cancellation)).ShouldBeEmpty();
        (await life.DropAsync(90, Member.Administrator, Wait.Cancellation)).ShouldBeEmpty();
        await owner.PublishAsync(JsonNode.Parse(Member.SomeTemplate(owner.Ori, 91))!);
        (await life.RollBackAsync(91, Member.Administrator, Wait.Cancellation)).ShouldBeEmpty();
        var active = await owner.Get<ITemplateStore>().InForceAsync(TimeProvider.System.GetUtcNow(), Wait.Cancellation);
        (await owner.Get<ReviewTemplate>().RunAsync(active!.Version, Member.Administrator, Wait.Cancellation)).ShouldBeEmpty();
        (await life.PublishGroupsAsync("""{"version":1,"groups":{"task-force":["FL0130200"]}}"""u8.ToArray(), Member.Administrator, Wait.Cancellation))
            .ShouldBeEmpty();
        var attempt = owner.Get<TryTemplates>();
        var requester = JsonSerializer.SerializeToElement(new { ori = "FL0990100" });
        (await attempt.SimulateAsync(new SimulateRequest(requester, Ask.Surname("Quimby")), Member.Administrator, Wait.Cancellation))
            .Problems.ShouldBeEmpty();
        (await attempt.CompareAsync(
            new DiffRequest(JsonSerializer.SerializeToElement("91")), Member.Administrator, Wait.Cancellation)).Problems.ShouldBeEmpty();
    }
}
