using System.Text;
using Exchange.Storage.HiddenSearches;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.HiddenSearches;

/// <summary>What the store must do, whatever the database below it.</summary>
public abstract class HiddenSearchStoreContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TSite site = new();
    private readonly HiddenSearchStore store;

    protected HiddenSearchStoreContract() => store = HiddenSearchStore.Open(site.Databases, TimeProvider.System);

    public void Dispose()
    {
        store.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Budget_IsForEachPersonAndDay_AndSharedByProcesses()
    {
        using var other = HiddenSearchStore.Open(site.Databases, TimeProvider.System);

        (await SpendAsync(store, "a", Now)).ShouldBeTrue();
        (await SpendAsync(other, "a", Now)).ShouldBeTrue();
        (await SpendAsync(store, "a", Now)).ShouldBeFalse();
        (await SpendAsync(other, "a", Now)).ShouldBeFalse();
        (await SpendAsync(store, "b", Now)).ShouldBeTrue();
        (await SpendAsync(store, "a", Now.AddDays(1))).ShouldBeTrue();
    }

    [Fact]
    public async Task BudgetOfZero_AllowsNothing() =>
        (await store.TrySpendAsync("a", Now, 0, TestContext.Current.CancellationToken)).ShouldBeFalse();

    [Theory]
    [InlineData("Q5120008{0}", 10)]
    [InlineData("{0}5120008A", 10)]
    [InlineData("Q51{0}0084", 10)]
    [InlineData("1984-05-0{0}", 10)]
    [InlineData("{0}{0}{0}{0}", 1)]
    public async Task ValuesCloseTogether_AreCounted(string pattern, int expected)
    {
        var count = 0;
        for (var digit = 0; digit < 10; digit++)
        {
            var value = pattern.Replace("{0}", digit.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
            count = await RememberAsync("a", value, Now.AddMinutes(digit));
        }

        count.ShouldBe(expected);
    }

    [Fact]
    public async Task SameValueAgain_OtherPeople_AndAnHourAgo_DoNotCount()
    {
        await RememberAsync("a", "Q51200080", Now.AddMinutes(-61));
        await RememberAsync("b", "Q51200081", Now);
        await RememberAsync("a", "Q51200082", Now);
        await RememberAsync("a", "q-5120 0082", Now);

        (await RememberAsync("a", "Q51200083", Now)).ShouldBe(2);
    }

    [Fact]
    public async Task Alert_IsDueOnceAnHour()
    {
        var token = TestContext.Current.CancellationToken;

        (await store.TryAlertAsync("a", "person.number", Now, token)).ShouldBeTrue();
        (await store.TryAlertAsync("a", "person.number", Now.AddMinutes(59), token)).ShouldBeFalse();
        (await store.TryAlertAsync("a", "person.birth", Now, token)).ShouldBeTrue();
        (await store.TryAlertAsync("a", "person.number", Now.AddMinutes(61), token)).ShouldBeTrue();
    }

    [Fact]
    public async Task Values_AreNotInTheFile()
    {
        await RememberAsync("a", "ZZYZX51200", Now);

        var bytes = site.Contents();

        foreach (var part in new[] { "ZZYZX51200", "ZZYZX", "ZYZX51200" })
        {
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(part)).ShouldBe(-1);
        }
    }

    private static Task<bool> SpendAsync(HiddenSearchStore store, string who, DateTimeOffset at) =>
        store.TrySpendAsync(who, at, 2, TestContext.Current.CancellationToken);

    private Task<int> RememberAsync(string who, string value, DateTimeOffset at) =>
        store.RememberAsync(who, "person.number", value, at, TestContext.Current.CancellationToken);
}
