using Exchange.Federation.Tests.Regions;
using Exchange.Node.Notices;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Notices;
using Exchange.Records.Codes;
using Exchange.Storage.Notices;

namespace Exchange.Federation.Tests.Notices;

/// <summary>What is withdrawn reaches whoever received it.</summary>
public sealed class RecallTests : OwnedRecordTests
{
    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task SealInTheFeed_IsToldToWhoeverReceivedTheRecord()
    {
        var receipt = (await Asker.SearchAsync("Quimby")).HitsOf(Owner.Ori).Single().Receipt.Id;

        await Owner.ShareAsync(Record.Marked(Marks.Sealed));

        var line = (await NoticesAsync(Asker, 1)).Single();
        line.Notice.Kind.ShouldBe(NoticeKind.RecordSealed);
        line.Notice.Record.ShouldBe(Record.Id.ToString());
        line.Notice.Receipts.ShouldBe([receipt]);
        line.ToWords().ShouldContain($"{Member.Analyst} received on ");
        line.ToWords().ShouldContain("sealed: destroy your copies");
        (await Owner.LastLineAsync("record-recalled")).Text("to").ShouldBe(Asker.Ori.Text);
        (await Region.HubLogAsync()).Single(one => one.Kind == "notice-relayed").Text("to").ShouldBe(Asker.Ori.Text);
        (await Asker.LastLineAsync("notice-received")).Private["record"]!.GetValue<string>().ShouldBe(Record.Id.ToString());
    }

    [Fact]
    [Requirement("RLEX-VII-C-2")]
    public async Task SealDeleteAndExpungeByHand_AreToldEach_AndNoneTwice()
    {
        await Asker.SearchAsync("Quimby");
        await Asker.FetchAsync(Ask.Record(Record.Id.ToString()));

        await Owner.Change.RestrictAsync(Record.Id, Marks.Sealed, Order, Member.Administrator, Wait.Cancellation);
        await NoticesAsync(Asker, 1);
        await Owner.ShareAsync(Record with { Narrative = "again, still sealed by hand" });
        await Owner.Change.DeleteAsync(Record.Id, Order, Member.Administrator, Wait.Cancellation);
        await NoticesAsync(Asker, 2);
        await Owner.Change.ExpungeAsync(Record.Id, Order, Member.Administrator, Wait.Cancellation);

        var lines = await NoticesAsync(Asker, 3);
        lines.Select(line => line.Notice.Kind).ShouldBe(
            [NoticeKind.RecordSealed, NoticeKind.RecordDeleted, NoticeKind.RecordExpunged], ignoreOrder: true);
        lines.ShouldAllBe(line => line.Notice.Receipts.Count == 2);
    }

    [Fact]
    public async Task WhoeverHadAPointer_IsNotToldWhichRecordItWas()
    {
        var prosecutor = await Region.AddAsync("FL013009A");
        await Region.ShareRegistryAsync();
        await prosecutor.SearchAsync("Quimby");

        await Owner.Change.ExpungeAsync(Record.Id, Order, Member.Administrator, Wait.Cancellation);

        var line = (await NoticesAsync(prosecutor, 1)).Single();
        line.Notice.Record.ShouldBeNull();
        line.ToWords().ShouldNotContain("owned-1");
        line.ToWords().ShouldContain("destroy your notes");
    }

    [Fact]
    public async Task WhoeverNeverReceivedIt_HearsNothing()
    {
        await Asker.SearchAsync("Somebody");

        await Owner.Change.ExpungeAsync(Record.Id, Order, Member.Administrator, Wait.Cancellation);

        await Wait.UntilAsync("the change was looked at", async () =>
            await Owner.Get<NoticeStore>().FollowedAsync(Wait.Cancellation) >= await Owner.Store.LastSequenceAsync(Wait.Cancellation));
        (await Owner.Get<NoticeStore>().UnsentAsync(Wait.Cancellation)).ShouldBeEmpty();
        (await Owner.LogAsync()).ShouldNotContain(line => line.Kind == "record-recalled");
    }

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task NodeThatIsDown_GetsItsNoticeLater()
    {
        await Asker.SearchAsync("Quimby");
        await Asker.StopAsync();
        await Owner.Change.ExpungeAsync(Record.Id, Order, Member.Administrator, Wait.Cancellation);
        await Wait.UntilAsync("sending was tried", async () =>
            (await Owner.Get<NoticeStore>().UnsentAsync(Wait.Cancellation)).Any(notice => notice.Attempts > 0));

        await Asker.StartAsync();

        (await NoticesAsync(Asker, 1)).Single().Notice.Kind.ShouldBe(NoticeKind.RecordExpunged);
        await Wait.UntilAsync("the outbox is empty", async () => (await Owner.Get<NoticeStore>().UnsentAsync(Wait.Cancellation)).Count == 0);
    }

    [Fact]
    public async Task NoticeAboutSomebodyElsesRecord_OrAroundTheHub_IsRefused()
    {
        using var key = Owner.OpenKey();
        var notice = new Notice
        {
            Id = "n1", From = Owner.Ori.Text, To = Asker.Ori, Kind = NoticeKind.RecordSealed, MadeAt = Region.Time.GetUtcNow(),
            Record = "FL0999900/rms/1", Receipts = ["r1"],
        };
        using var stranger = Protocol.Keys.SigningKey.Ephemeral();

        (await PostAsync(Region.HubAddress, SignedNotice.Sign(notice, key))).ShouldBe(ErrorCode.NodeAnswerBroken);
        (await PostAsync(Region.HubAddress, SignedNotice.Sign(notice, stranger))).ShouldBe(ErrorCode.NoticeForged);
        (await PostAsync(Asker.Address, SignedNotice.Sign(notice with { Record = Record.Id.ToString() }, key))).ShouldBe(ErrorCode.RelayMissing);
        (await Asker.Get<NoticeStore>().ReceivedAsync(all: true, 10, Wait.Cancellation)).ShouldBeEmpty();
    }

    private async Task<ErrorCode> PostAsync(Uri address, string token)
    {
        using var content = new StringContent(token);
        using var response = await Region.Http.PostAsync(new Uri(address, ExchangePaths.Notices), content, Wait.Cancellation);
        return await Problem.OfAsync(response);
    }

    private static async Task<IReadOnlyList<NoticeLine>> NoticesAsync(Member member, int count)
    {
        var store = member.Get<NoticeStore>();
        await Wait.UntilAsync(
            $"{count} notices", async () => (await store.ReceivedAsync(all: false, 100, Wait.Cancellation)).Count >= count);
        return await member.Get<NoticeBook>().ReadAsync(all: false, 100, Member.Administrator, Wait.Cancellation);
    }
}
