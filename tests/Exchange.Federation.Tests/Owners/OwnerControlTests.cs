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
public sealed class OwnerControlTests : OwnedRecordTests
{
    [Fact]
    [Requirement("RLEX-V-A-1")]
    public async Task DefaultTemplate_FullForLawEnforcement_PointerForAProsecutor()
    {
        var prosecutor = await Region.AddAsync("FL013009A");
        await Region.ShareRegistryAsync();

        (await Asker.SearchAsync("Quimby")).HitsOf(Owner.Ori).Single().Level.ShouldBe(SharingLevel.Full);
        (await prosecutor.SearchAsync("Quimby")).HitsOf(Owner.Ori).Single().Level.ShouldBe(SharingLevel.Pointer);
    }

    [Fact]
    [Requirement("RLEX-V-A-2")]
    public async Task TighterTemplate_HoldsOnTheNextQuery()
    {
        var template = await Owner.TemplateAsync();
        template["version"] = template["version"]!.GetValue<int>() + 1;
        template["rules"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "not-for-them", ["audience"] = new JsonObject { ["oris"] = new JsonArray(Asker.Ori.Text) }, ["level"] = "none",
        });

        await Owner.PublishAsync(template);

        (await Asker.SearchAsync("Quimby")).HitsOf(Owner.Ori).ShouldBeEmpty();
        (await Owner.LastLineAsync("template-published")).Text("templateVersion").ShouldBe(template["version"]!.ToString());
        (await Owner.LastLineAsync("search-answered")).Text("templateVersion").ShouldBe(template["version"]!.ToString());
    }

    [Fact]
    [Requirement("RLEX-VII-A-1")]
    public async Task OwnersChange_ShowsAtOnce()
    {
        await Owner.ShareAsync(Record with { Narrative = "corrected by the owner" });

        (await Asker.SearchAsync("Quimby")).HitsOf(Owner.Ori).Single().Record!["narrative"]!.GetValue<string>().ShouldBe("corrected by the owner");
    }

    [Fact]
    [Requirement("RLEX-VII-A-1")]
    public async Task OwnersDelete_ShowsAtOnce()
    {
        (await Owner.Change.DeleteAsync(Record.Id, Order, Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Done);
        await Owner.UntilIndexedAsync();

        await ShouldBeGoneAsync();
        (await Owner.LastLineAsync("record-deleted")).Private["order"]!.GetValue<string>().ShouldBe(Order);
    }

    [Fact]
    [Requirement("RLEX-VII-A-1")]
    public async Task OthersCannotChangeIt()
    {
        var forged = await Asker.ContributeAsync(Record with { Narrative = "changed by somebody else" });
        var act = await Asker.Change.DeleteAsync(Record.Id, Order, Member.Administrator, Wait.Cancellation);

        forged.Counts.ShouldBe(new ContributionCounts(1, 0, 0, 1));
        act.ShouldBe(RecordOutcome.NotFound);
        (await Asker.SearchAsync("Quimby")).HitsOf(Owner.Ori).Single().Record!["narrative"]!.GetValue<string>().ShouldBe("report of owned-1");
    }

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task SealInTheFeed_HidesItEverywhere_AndTheOwnerStillSeesIt()
    {
        await Owner.ShareAsync(Record.Marked(Marks.Sealed));

        await ShouldBeGoneAsync();
        (await Owner.SearchAsync("Quimby")).HitsOf(Owner.Ori).Count.ShouldBe(1);
    }

    [Fact]
    [Requirement("RLEX-VII-C-2")]
    [Requirement("RLEX-VIII-A")]
    public async Task SealByHand_HidesItWhateverTheFeedSays_UntilItIsTakenOff()
    {
        (await Owner.Change.RestrictAsync(Record.Id, Marks.Sealed, Order, Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Done);
        await Owner.ShareAsync(Record with { Narrative = "a later version without the seal" });

        await ShouldBeGoneAsync();
        var line = await Owner.LastLineAsync("record-restricted");
        line.Text("mark").ShouldBe(Marks.Sealed);
        line.Private["order"]!.GetValue<string>().ShouldBe(Order);

        (await Owner.Change.ReleaseAsync(Record.Id, Marks.Sealed, Order, Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Done);
        await Owner.UntilIndexedAsync();
        (await Asker.SearchAsync("Quimby")).HitsOf(Owner.Ori).Count.ShouldBe(1);
        (await Owner.LastLineAsync("record-released")).Text("mark").ShouldBe(Marks.Sealed);
    }

    [Fact]
    [Requirement("RLEX-VIII-A")]
    public async Task RecordHiddenByHand_IsAsIfItHadNeverBeen_WithNoReasonShown()
    {
        var before = await Asker.SearchAsync("Somebody");
        (await Owner.Change.RestrictAsync(Record.Id, "confidential-source", Order, Member.Administrator, Wait.Cancellation))
            .ShouldBe(RecordOutcome.Done);
        await Owner.UntilIndexedAsync();

        var after = await Asker.SearchAsync("Quimby");

        after.HitsOf(Owner.Ori).ShouldBeEmpty();
        after.StatusOf(Owner.Ori).Total.ShouldBe(0);
        string.Concat(after.Lines.SkipLast(1)).ShouldBe(string.Concat(before.Lines.SkipLast(1)));
    }

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task Expunge_DestroysIt_AndNoFeedBringsItBack()
    {
        (await Owner.Change.ExpungeAsync(Record.Id, Order, Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Done);
        var again = await Owner.ContributeAsync(Record);

        again.Counts.ShouldBe(new ContributionCounts(1, 0, 0, 1));
        await ShouldBeGoneAsync();
        (await Owner.SearchAsync("Quimby")).Hits.ShouldBeEmpty();
        (await Owner.LastLineAsync("record-expunged")).Private["order"]!.GetValue<string>().ShouldBe(Order);
    }

    [Fact]
    [Requirement("RLEX-VII-C-2")]
    public async Task ActByHandWithoutAnOrder_IsRefused()
    {
        (await Owner.Change.ExpungeAsync(Record.Id, " ", Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Refused);
        (await Owner.Change.RestrictAsync(Record.Id, "no-such-mark", Order, Member.Administrator, Wait.Cancellation)).ShouldBe(RecordOutcome.Refused);

        (await Asker.SearchAsync("Quimby")).HitsOf(Owner.Ori).Count.ShouldBe(1);
    }

    private async Task ShouldBeGoneAsync()
    {
        var answer = await Asker.SearchAsync("Quimby");
        using var fetched = await Asker.PostAsync(ExchangePaths.FetchRecord, Ask.Record(Record.Id.ToString()));

        answer.HitsOf(Owner.Ori).ShouldBeEmpty();
        answer.StatusOf(Owner.Ori).Total.ShouldBe(0);
        fetched.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Problem.OfAsync(fetched)).ShouldBe(ErrorCode.RecordNotAvailable);
    }
}
