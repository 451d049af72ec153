using Exchange.Storage.Clients;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Clients;

/// <summary>What the store must do, whatever the database below it.</summary>
public abstract class ClientStoreContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TSite site = new();
    private readonly ClientStore store;

    protected ClientStoreContract() => store = ClientStore.Open(site.Databases, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Key_IsFound_AndReplaced()
    {
        await store.SetKeyAsync("feed", "one", Cancellation);
        await store.SetKeyAsync("feed", "two", Cancellation);

        (await store.FindKeyAsync("feed", Cancellation)).ShouldBe("two");
        (await store.FindKeyAsync("other", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Token_IsGoodUntilItsEnd_AtEveryProcess()
    {
        using var other = ClientStore.Open(site.Databases, TimeProvider.System);
        await store.AddTokenAsync("feed", "hash", Now, Now.AddMinutes(10), Cancellation);

        (await other.FindAccountAsync("hash", Now.AddMinutes(10).AddMilliseconds(-1), Cancellation)).ShouldBe("feed");
        (await other.FindAccountAsync("hash", Now.AddMinutes(10), Cancellation)).ShouldBeNull();
        (await other.FindAccountAsync("other", Now, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task NewKey_EndsTheTokensOfTheOld_AndOfNobodyElse()
    {
        await store.AddTokenAsync("feed", "hash", Now, Now.AddMinutes(10), Cancellation);
        await store.AddTokenAsync("other", "hash2", Now, Now.AddMinutes(10), Cancellation);

        await store.SetKeyAsync("feed", "two", Cancellation);

        (await store.FindAccountAsync("hash", Now, Cancellation)).ShouldBeNull();
        (await store.FindAccountAsync("hash2", Now, Cancellation)).ShouldBe("other");
    }
}
