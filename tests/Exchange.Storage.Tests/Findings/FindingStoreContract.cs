using Exchange.Storage.Findings;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Findings;

/// <summary>What the store must do, whatever the database below it.</summary>
public abstract class FindingStoreContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TSite site = new();
    private readonly FindingStore store;

    protected FindingStoreContract() => store = FindingStore.Open(site.Databases, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Findings_AreReadByEveryProcess_TheGravestFirst()
    {
        (await store.KeepAsync(Finding("a", 40), Cancellation)).ShouldBeTrue();
        (await store.KeepAsync(Finding("b", 80), Cancellation)).ShouldBeTrue();
        using var other = FindingStore.Open(site.Databases, TimeProvider.System);

        (await other.AllAsync(Cancellation)).ShouldBe([Finding("b", 80), Finding("a", 40)]);
        (await other.FindAsync("a", Cancellation)).ShouldBe(Finding("a", 40));
        (await other.FindAsync("c", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task FindingFoundAgain_IsTheSame_WithWhatIsKnownNow()
    {
        await store.KeepAsync(Finding("a", 40), Cancellation);

        (await store.KeepAsync(Finding("a", 55) with { RaisedAt = Now.AddDays(1), Document = "{}" }, Cancellation)).ShouldBeFalse();

        (await store.AllAsync(Cancellation)).ShouldBe([Finding("a", 55) with { Document = "{}" }]);
    }

    private static StoredFinding Finding(string id, int score) => new(id, "own-name", score, Now, """{"x":1}""");
}
