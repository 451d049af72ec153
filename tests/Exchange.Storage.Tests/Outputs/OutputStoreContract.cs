using Exchange.Storage.Outputs;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Outputs;

/// <summary>What the register must do, whatever the database below it.</summary>
public abstract class OutputStoreContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TSite site = new();
    private readonly OutputStore store;

    protected OutputStoreContract() => store = OutputStore.Open(site.Databases, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Lines_AreGivenBackWhole_TheNewestFirst()
    {
        var (first, second) = (Output("o1"), Output("o2") with { MadeAt = Now.AddHours(1), DestroyBy = null });
        await store.AddAsync(first, Cancellation);
        await store.AddAsync(second, Cancellation);

        (await store.ListAsync(null, all: false, 10, Cancellation)).ShouldBe([second, first]);
        (await store.ListAsync(null, all: false, 1, Cancellation)).ShouldBe([second]);
    }

    [Fact]
    public async Task OneUsersLines_AreNobodyElses()
    {
        await store.AddAsync(Output("o1"), Cancellation);
        await store.AddAsync(Output("o2") with { User = "b.lind" }, Cancellation);

        (await store.ListAsync("b.lind", all: true, 10, Cancellation)).Select(output => output.Id).ShouldBe(["o2"]);
    }

    [Fact]
    public async Task DestroyedLine_IsOpenNoMore_AndNotDestroyedTwice()
    {
        await store.AddAsync(Output("o1"), Cancellation);

        (await store.DestroyedAsync("o1", "a.reyes", "a.reyes", Now, Cancellation)).ShouldBe(
            Output("o1") with { DestroyedBy = "a.reyes", DestroyedAt = Now });
        (await store.DestroyedAsync("o1", "a.reyes", "a.reyes", Now, Cancellation)).ShouldBeNull();
        (await store.ListAsync(null, all: false, 10, Cancellation)).ShouldBeEmpty();
        (await store.ListAsync(null, all: true, 10, Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task LineOfSomebodyElse_IsNotDestroyed()
    {
        await store.AddAsync(Output("o1"), Cancellation);

        (await store.DestroyedAsync("o1", "b.lind", "b.lind", Now, Cancellation)).ShouldBeNull();
        (await store.DestroyedAsync("o1", null, "d.osei", Now, Cancellation)).ShouldNotBeNull();
    }

    private static StoredOutput Output(string id) => new(
        id, "print", "a.reyes", "FL0200100/rms/1", "FL0200100", "r1", "Det. Lind", "briefing", "2026-1", "working-copy", Now, Now.AddHours(72));
}
