using Exchange.Federation.Tests.Regions;
using Exchange.Node.Notices;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Notices;
using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Storage.Notices;

namespace Exchange.Federation.Tests.Notices;

/// <summary>What is withdrawn reaches whoever received it.</summary>
public sealed class RecallTests : IAsyncLifetime
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
        record = Contributed.By(owner, "recalled-1");
        await owner.ShareAsync(record);
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task SealInTheFeed_IsToldToWhoeverReceivedTheRecord()
    {
        var receipt = (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).Single().Receipt.Id;

        await owner.ShareAsync(record.Marked(Marks.Sealed));

        var line = (await NoticesAsync(asker, 1)).Single();
        line.Notice.Kind.ShouldBe(NoticeKind.RecordSealed);
        line.Notice.Record.ShouldBe(record.Id.ToString());
        line.Notice.Receipts.ShouldBe([receipt]);
        line.ToWords().ShouldContain($"{Member.Analyst} received on ");
        line.ToWords().ShouldContain("sealed: destroy your copies");
        (await owner.LastLineAsync("record-recalled")).Text("to").ShouldBe(asker.Ori.Text);
        (await region.HubLogAsync()).Single(one => one.Kind == "notice-relayed").Text("to").ShouldBe(asker.Ori.Text);
        (await asker.LastLineAsync("notice-received")).Private["record"]!.GetValue<string>().ShouldBe(record.Id.ToString());
    }

    [Fact]
    [Requirement("RLEX-VII-C-2")]
    public async Task SealDeleteAndExpungeByHand_AreToldEach_AndNoneTwice()
    {
        await asker.SearchAsync("Quimby");
        await asker.FetchAsync(Ask.Record(record.Id.ToString()));

        await owner.Change.RestrictAsync(record.Id, Marks.Sealed, Order, Member.Administrator, Wait.Cancellation);
        await NoticesAsync(asker, 1);
        await owner.ShareAsync(record with { Narrative = "again, still sealed by hand" });
        await owner.Change.DeleteAsync(record.Id, Order, Member.Administrator, Wait.Cancellation);
        await NoticesAsync(asker, 2);
        await owner.Change.ExpungeAsync(record.Id, Order, Member.Administrator, Wait.Cancellation);

        var lines = await NoticesAsync(asker, 3);
        lines.Select(line => line.Notice.Kind).ShouldBe(
            [NoticeKind.RecordSealed, NoticeKind.RecordDeleted, NoticeKind.RecordExpunged], ignoreOrder: true);
        lines.ShouldAllBe(line => line.Notice.Receipts.Count == 2);
    }

    [Fact]
    public async Task WhoeverHadAPointer_IsNotToldWhichRecordItWas()
    {
        var prosecutor = await region.AddAsync("FL013009A");
        await region.ShareRegistryAsync();
        await prosecutor.SearchAsync("Quimby");

        await owner.Change.ExpungeAsync(record.Id, Order, Member.Administrator, Wait.Cancellation);

        var line = (await NoticesAsync(prosecutor, 1)).Single();
        line.Notice.Record.ShouldBeNull();
        line.ToWords().ShouldNotContain("recalled-1");
        line.ToWords().ShouldContain("destroy your notes");
    }

    [Fact]
    public async Task WhoeverNeverReceivedIt_HearsNothing()
    {
        await asker.SearchAsync("Somebody");

        await owner.Change.ExpungeAsync(record.Id, Order, Member.Administrator, Wait.Cancellation);

        await Wait.UntilAsync("the change was looked at", async () =>
            await owner.Get<NoticeStore>().FollowedAsync(Wait.Cancellation) >= await owner.Store.LastSequenceAsync(Wait.Cancellation));
        (await owner.Get<NoticeStore>().UnsentAsync(Wait.Cancellation)).ShouldBeEmpty();
        (await owner.LogAsync()).ShouldNotContain(line => line.Kind == "record-recalled");
    }

    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task NodeThatIsDown_GetsItsNoticeLater()
    {
        await asker.SearchAsync("Quimby");
        await asker.StopAsync();
        await owner.Change.ExpungeAsync(record.Id, Order, Member.Administrator, Wait.Cancellation);
        await Wait.UntilAsync("sending was tried", async () =>
            (await owner.Get<NoticeStore>().UnsentAsync(Wait.Cancellation)).Any(notice => notice.Attempts > 0));

        await asker.StartAsync();

        (await NoticesAsync(asker, 1)).Single().Notice.Kind.ShouldBe(NoticeKind.RecordExpunged);
        await Wait.UntilAsync("the outbox is empty", async () => (await owner.Get<NoticeStore>().UnsentAsync(Wait.Cancellation)).Count == 0);
    }

    [Fact]
    public async Task NoticeAboutSomebodyElsesRecord_OrAroundTheHub_IsRefused()
    {
        using var key = owner.OpenKey();
        var notice = new Notice
        {
            Id = "n1", From = owner.Ori.Text, To = asker.Ori, Kind = NoticeKind.RecordSealed, MadeAt = region.Time.GetUtcNow(),
            Record = "FL0999900/rms/1", Receipts = ["r1"],
        };
        using var stranger = Protocol.Keys.SigningKey.Ephemeral();

        (await PostAsync(region.HubAddress, SignedNotice.Sign(notice, key))).ShouldBe(ErrorCode.NodeAnswerBroken);
        (await PostAsync(region.HubAddress, SignedNotice.Sign(notice, stranger))).ShouldBe(ErrorCode.NoticeForged);
        (await PostAsync(asker.Address, SignedNotice.Sign(notice with { Record = record.Id.ToString() }, key))).ShouldBe(ErrorCode.RelayMissing);
        (await asker.Get<NoticeStore>().ReceivedAsync(all: true, 10, Wait.Cancellation)).ShouldBeEmpty();
    }

    private async Task<ErrorCode> PostAsync(Uri address, string token)
    {
        using var content = new StringContent(token);
        using var response = await region.Http.PostAsync(new Uri(address, ExchangePaths.Notices), content, Wait.Cancellation);
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
