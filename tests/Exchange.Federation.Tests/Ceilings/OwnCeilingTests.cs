using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Hub.Agencies;
using Exchange.Hub.Ceilings;
using Exchange.Node.Health;
using Exchange.Node.Notices;
using Exchange.Node.Policies;
using Exchange.Policy.Receipts;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Protocol;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Federation.Tests.Ceilings;

/// <summary>Real nodes: what they say of their templates, and what they do when the hub stopped an answer.</summary>
public sealed class OwnCeilingTests
{
    [Fact]
    public async Task WithoutTheHubsToken_NoCeilingIsGiven()
    {
        await using var region = await Region.StartAsync(1);

        using var response = await region.Http.GetAsync(new Uri(region[0].Address, ExchangePaths.CeilingOf("x")), Wait.Cancellation);

        (await Problem.OfAsync(response)).ShouldBe(ErrorCode.RelayMissing);
    }

    [Fact]
    [Requirement("RLEX-V-A-2")]
    public async Task AgencyLetIntoAGroup_IsAnsweredOnTheNextQuery_ThoughTheTemplateIsTheSame()
    {
        await using var region = await Region.StartAsync(2);
        var (asker, owner) = (region[0], region[1]);
        await owner.ShareAsync(Contributed.By(owner, "grouped-1"));
        var life = owner.Get<TemplateLife>();
        await PublishGroupsAsync(life, 1, "FL0139900");
        await owner.PublishAsync(new JsonObject
        {
            ["owner"] = owner.Ori.Text, ["version"] = 70, ["title"] = "one group",
            ["rules"] = new JsonArray(
                Rule("others", new JsonObject { ["oris"] = new JsonArray(asker.Ori.Text) }, "pointer", "incident"),
                Rule("force", new JsonObject { ["groups"] = new JsonArray("force") }, "full", "arrest")),
        });
        await owner.ShareAsync(Contributed.By(owner, "grouped-2") with { Kind = "arrest" });
        (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).Single().Level.ShouldBe(SharingLevel.Pointer);

        await PublishGroupsAsync(life, 2, asker.Ori.Text);

        (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).Select(hit => hit.Level)
            .ShouldBe([SharingLevel.Full, SharingLevel.Pointer], ignoreOrder: true);
    }

    [Fact]
    public async Task StoppedAnswer_IsInTheOwnersLog_OnItsHealthPage_AndInItsNotices_UntilSomebodyDealtWithIt()
    {
        await using var region = await Region.StartAsync(2);
        var owner = region[1];
        var services = region.Hub.Services;
        var breach = new CeilingBreach(
            ErrorCode.CeilingBreached, new Receipt("r1", SharingLevel.Full, 1, "d1", [], [], []), ["narrative"]);

        await services.GetRequiredService<StopAnswer>().RunAsync(
            services.GetRequiredService<RegistryIssuer>().Current.Find(owner.Ori)!, SomeAssertion(region[0]), breach, Wait.Cancellation);

        await Wait.UntilAsync("the notice is there", async () => (await HealthAsync(region, owner)).Notices?["answer-stopped"] == 1);
        var received = await owner.LastLineAsync("notice-received");
        received.Text("notice").ShouldBe("answer-stopped");
        received.Text("from").ShouldBe(Region.Name);
        received.Text("request").ShouldBe("request-1");
        received.List("groups").ShouldBe(["narrative"]);
        var line = (await owner.Get<NoticeBook>().ReadAsync(all: false, 10, Member.Administrator, Wait.Cancellation)).Single();
        line.ToWords().ShouldContain("narrative");
        (await owner.Get<NoticeBook>().SettleAsync(line.Notice.Id, Member.Administrator, Wait.Cancellation)).ShouldBeTrue();
        (await HealthAsync(region, owner)).Notices.ShouldBeNull();
        (await owner.LastLineAsync("notice-settled")).Text("user").ShouldBe(Member.Administrator);
    }

    private static JsonObject Rule(string id, JsonObject audience, string level, string kind) => new()
    {
        ["id"] = id, ["audience"] = audience, ["level"] = level, ["records"] = new JsonObject { ["kinds"] = new JsonArray(kind) },
    };

    private static async Task PublishGroupsAsync(TemplateLife life, int version, string member) =>
        (await life.PublishGroupsAsync(
            System.Text.Encoding.UTF8.GetBytes($$$"""{"version":{{{version}}},"groups":{"force":["{{{member}}}"]}}"""),
            Member.Administrator, Wait.Cancellation)).ShouldBeEmpty();

    private static async Task<HealthReport> HealthAsync(Region region, Member member)
    {
        using var response = await region.Http.GetAsync(new Uri(member.Address, ExchangePaths.Health), Wait.Cancellation);
        return System.Text.Json.JsonSerializer.Deserialize<HealthReport>(
            await response.Content.ReadAsStringAsync(Wait.Cancellation), ProtocolJson.Options)!;
    }

    private static Assertion SomeAssertion(Member home) => new()
    {
        Id = "request-1", Ori = home.Ori, User = Member.Analyst, Role = "Analyst", CertifiedUntil = new DateOnly(2030, 1, 1), UseCode = UseCode.C,
        Reason = Ask.Reason, Audience = Region.Name, QueryHash = "", IssuedAt = TimeProvider.System.GetUtcNow(),
        ExpiresAt = TimeProvider.System.GetUtcNow(),
    };
}
