using System.Net;
using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.RecordsByHand;
using Exchange.Policy.Templates;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Records;
using Exchange.Records.Codes;

namespace Exchange.Federation.Tests.Owners;

/// <summary>What owners do to their records and templates, and what another agency sees at once.</summary>
public sealed class OwnerControlTests : IAsyncLifetime
{
    private const string Order = "order 26-CF-0417";

    private Region region = null!;
    private Member asker = null!;
    private Member owner = null!;
    private ContributedRecord record = null!;

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(2);
        (asker, owner) = (region[0], region[1]);
        record = Contributed.By(owner, "owned-1");
        await owner.ShareAsync(record);
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    [Requirement("RLEX-V-A-1")]
    public async Task DefaultTemplate_FullForLawEnforcement_PointerForAProsecutor()
    {
        var prosecutor = await region.AddAsync("FL013009A");
        await region.ShareRegistryAsync();

        (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).Single().Level.ShouldBe(SharingLevel.Full);
        (await prosecutor.SearchAsync("Quimby")).HitsOf(owner.Ori).Single().Level.ShouldBe(SharingLevel.Pointer);
    }

    [Fact]
    [Requirement("RLEX-V-A-2")]
    public async Task TighterTemplate_HoldsOnTheNextQuery()
    {
        var template = await owner.TemplateAsync();
        template["version"] = template["version"]!.GetValue<int>() + 1;
        template["rules"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "not-for-them", ["audience"] = new JsonObject { ["oris"] = new JsonArray(asker.Ori.Text) }, ["level"] = "none",
        });

        await owner.PublishAsync(template);

        (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).ShouldBeEmpty();
        (await owner.LastLineAsync("template-published")).Text("templateVersion").ShouldBe(template["version"]!.ToString());
        (await owner.LastLineAsync("search-answered")).Text("templateVersion").ShouldBe(template["version"]!.ToString());
    }

    [Fact]
    [Requirement("RLEX-VII-A-1")]
    public async Task OwnersChange_ShowsAtOnce()
    {
        await owner.ShareAsync(record with { Narrative = "corrected by the owner" });

        (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).Single().Record!["narrative"]!.GetValue<string>().ShouldBe("corrected by the owner");
    }

    [Fact]
    [Requirement("RLEX-VII-A-1")]
    public async Task OwnersDelete_ShowsAtOnce()
    {
        (await owner.Change.DeleteAsync(record.Id, Order, Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Done);
        await owner.UntilIndexedAsync();

        await ShouldBeGoneAsync();
        (await owner.LastLineAsync("record-deleted")).Private["order"]!.GetValue<string>().ShouldBe(Order);
    }

    [Fact]
    [Requirement("RLEX-VII-A-1")]
    public async Task OthersCannotChangeIt()
    {
        var forged = await asker.ContributeAsync(record with { Narrative = "changed by somebody else" });
        var act = await asker.Change.DeleteAsync(record.Id, Order, Member.Administrator, Wait.Cancellation);

        forged.Counts.ShouldBe(new ContributionCounts(1, 0, 0, 1));
        act.ShouldBe(RecordOutcome.NotFound);
        (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).Single().Record!["narrative"]!.GetValue<string>().ShouldBe("report of owned-1");
    }

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task SealInTheFeed_HidesItEverywhere_AndTheOwnerStillSeesIt()
    {
        await owner.ShareAsync(record.Marked(Marks.Sealed));

        await ShouldBeGoneAsync();
        (await owner.SearchAsync("Quimby")).HitsOf(owner.Ori).Count.ShouldBe(1);
    }

    [Fact]
    [Requirement("RLEX-VII-C-2")]
    [Requirement("RLEX-VIII-A")]
    public async Task SealByHand_HidesItWhateverTheFeedSays_UntilItIsTakenOff()
    {
        (await owner.Change.RestrictAsync(record.Id, Marks.Sealed, Order, Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Done);
        await owner.ShareAsync(record with { Narrative = "a later version without the seal" });

        await ShouldBeGoneAsync();
        var line = await owner.LastLineAsync("record-restricted");
        line.Text("mark").ShouldBe(Marks.Sealed);
        line.Private["order"]!.GetValue<string>().ShouldBe(Order);

        (await owner.Change.ReleaseAsync(record.Id, Marks.Sealed, Order, Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Done);
        await owner.UntilIndexedAsync();
        (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).Count.ShouldBe(1);
        (await owner.LastLineAsync("record-released")).Text("mark").ShouldBe(Marks.Sealed);
    }

    [Fact]
    [Requirement("RLEX-VIII-A")]
    public async Task RecordHiddenByHand_IsAsIfItHadNeverBeen_WithNoReasonShown()
    {
        var before = await asker.SearchAsync("Somebody");
        (await owner.Change.RestrictAsync(record.Id, "confidential-source", Order, Member.Administrator, Wait.Cancellation))
            .ShouldBe(RecordOutcome.Done);
        await owner.UntilIndexedAsync();

        var after = await asker.SearchAsync("Quimby");

        after.HitsOf(owner.Ori).ShouldBeEmpty();
        after.StatusOf(owner.Ori).Total.ShouldBe(0);
        string.Concat(after.Lines.SkipLast(1)).ShouldBe(string.Concat(before.Lines.SkipLast(1)));
    }

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task Expunge_DestroysIt_AndNoFeedBringsItBack()
    {
        (await owner.Change.ExpungeAsync(record.Id, Order, Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Done);
        var again = await owner.ContributeAsync(record);

        again.Counts.ShouldBe(new ContributionCounts(1, 0, 0, 1));
        await ShouldBeGoneAsync();
        (await owner.SearchAsync("Quimby")).Hits.ShouldBeEmpty();
        (await owner.LastLineAsync("record-expunged")).Private["order"]!.GetValue<string>().ShouldBe(Order);
    }

    [Fact]
    [Requirement("RLEX-VII-C-2")]
    public async Task ActByHandWithoutAnOrder_IsRefused()
    {
        (await owner.Change.ExpungeAsync(record.Id, " ", Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Refused);
        (await owner.Change.RestrictAsync(record.Id, "no-such-mark", Order, Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Refused);

        (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).Count.ShouldBe(1);
    }

    private async Task ShouldBeGoneAsync()
    {
        var answer = await asker.SearchAsync("Quimby");
        using var fetched = await asker.PostAsync(ExchangePaths.FetchRecord, Ask.Record(record.Id.ToString()));

        answer.HitsOf(owner.Ori).ShouldBeEmpty();
        answer.StatusOf(owner.Ori).Total.ShouldBe(0);
        fetched.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Problem.OfAsync(fetched)).ShouldBe(ErrorCode.RecordNotAvailable);
    }
}
