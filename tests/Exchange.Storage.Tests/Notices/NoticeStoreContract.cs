using Exchange.Storage.Notices;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Notices;

/// <summary>What the store must do, whatever the database below it.</summary>
public abstract class NoticeStoreContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TSite site = new();
    private readonly NoticeStore store;

    protected NoticeStoreContract() => store = NoticeStore.Open(site.Databases, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task WhatWaits_IsDueForEveryProcess_UntilItIsSent()
    {
        await store.EnqueueAsync([Outgoing("n1"), Outgoing("n2")], [], Cancellation);
        using var other = NoticeStore.Open(site.Databases, TimeProvider.System);

        await other.SentAsync("n1", Now, Cancellation);

        (await store.DueAsync(Now, 10, Cancellation)).ShouldBe([Outgoing("n2")]);
        (await store.UnsentAsync(Cancellation)).ShouldBe([Outgoing("n2")]);
    }

    [Fact]
    public async Task WhatFailed_IsDueLater_AndStillWaits()
    {
        await store.EnqueueAsync([Outgoing("n1")], [], Cancellation);

        await store.FailedAsync("n1", Now.AddSeconds(2), Cancellation);

        (await store.DueAsync(Now.AddSeconds(1), 10, Cancellation)).ShouldBeEmpty();
        (await store.DueAsync(Now.AddSeconds(2), 10, Cancellation)).ShouldBe([Outgoing("n1") with { Attempts = 1 }]);
    }

    [Fact]
    public async Task Receipts_AreToldOnceForEachKind()
    {
        (await store.EnqueueAsync([Outgoing("n1")], [("r1", "record-sealed")], Cancellation)).ShouldBeTrue();

        (await store.EnqueueAsync([Outgoing("n2")], [("r1", "record-sealed")], Cancellation)).ShouldBeFalse();
        (await store.UntoldAsync(["r1", "r2"], "record-sealed", Cancellation)).ShouldBe(["r2"]);
        (await store.UntoldAsync(["r1"], "record-expunged", Cancellation)).ShouldBe(["r1"]);
        (await store.UnsentAsync(Cancellation)).Select(notice => notice.Id).ShouldBe(["n1"]);
    }

    [Fact]
    public async Task NoticeThatCameBefore_IsNotKeptTwice_AndAnotherSendersOfTheSameIdIs()
    {
        (await store.ReceiveAsync(Received("FL0200100", "n1"), Cancellation)).ShouldBeTrue();
        (await store.ReceiveAsync(Received("FL0200100", "n1"), Cancellation)).ShouldBeFalse();
        (await store.ReceiveAsync(Received("FL0200200", "n1"), Cancellation)).ShouldBeTrue();

        (await store.OpenAsync(Cancellation)).ShouldBe(new Dictionary<string, long> { ["record-sealed"] = 2 });
    }

    [Fact]
    public async Task SettledNotice_IsOpenNoMore_AndNotSettledTwice()
    {
        await store.ReceiveAsync(Received("FL0200100", "n1"), Cancellation);

        (await store.SettleAsync("n1", "d.osei", Now, Cancellation)).ShouldBe(
            Received("FL0200100", "n1") with { SettledBy = "d.osei", SettledAt = Now });
        (await store.SettleAsync("n1", "d.osei", Now, Cancellation)).ShouldBeNull();
        (await store.ReceivedAsync(all: false, 10, Cancellation)).ShouldBeEmpty();
        (await store.ReceivedAsync(all: true, 10, Cancellation)).Count.ShouldBe(1);
        (await store.OpenAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Position_NeverGoesBack()
    {
        await store.FollowedToAsync(12, Cancellation);
        await store.FollowedToAsync(7, Cancellation);

        (await store.FollowedAsync(Cancellation)).ShouldBe(12);
    }

    private static OutgoingNotice Outgoing(string id) => new(id, "FL0130200", "record-sealed", "a.b.c", Now);

    private static ReceivedNotice Received(string sender, string id) => new(sender, id, "record-sealed", "{}", Now);
}
