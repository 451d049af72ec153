using Exchange.Storage.Replay;

namespace Exchange.Storage.Tests.Replay;

public sealed class UsedTokensTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task FirstUse_IsTaken_SecondIsNot()
    {
        using var used = UsedTokens.Open(folder.Path, time);

        (await UseAsync(used, "a")).ShouldBeTrue();
        (await UseAsync(used, "a")).ShouldBeFalse();
        (await UseAsync(used, "b")).ShouldBeTrue();
    }

    [Fact]
    public async Task UsedBeforeARestart_StaysUsed()
    {
        using (var first = UsedTokens.Open(folder.Path, time))
        {
            await UseAsync(first, "a");
        }

        using var second = UsedTokens.Open(folder.Path, time);

        (await UseAsync(second, "a")).ShouldBeFalse();
    }

    [Fact]
    public async Task TwoProcesses_OneIdEach_ExactlyOneOfThemTakesIt()
    {
        using var one = UsedTokens.Open(folder.Path, time);
        using var other = UsedTokens.Open(folder.Path, time);

        for (var number = 0; number < 50; number++)
        {
            var id = $"id {number}";
            var taken = await Task.WhenAll(
                new[] { one, other, one, other }.Select(used => Task.Run(() => UseAsync(used, id))));

            taken.Count(first => first).ShouldBe(1);
        }
    }

    [Fact]
    public async Task ExpiredIds_AreSweptInTheEnd_OthersAreKept()
    {
        using var used = UsedTokens.Open(folder.Path, time);
        await used.TryUseAsync("expires", time.GetUtcNow().AddSeconds(65), Cancellation);
        await used.TryUseAsync("stays", time.GetUtcNow().AddHours(1), Cancellation);
        time.Advance(TimeSpan.FromMinutes(5));
        for (var number = 0; number < 1_100; number++)
        {
            await UseAsync(used, $"id {number}");
        }

        (await UseAsync(used, "stays")).ShouldBeFalse();
        (await UseAsync(used, "expires")).ShouldBeTrue();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<bool> UseAsync(UsedTokens used, string id) =>
        await used.TryUseAsync(id, time.GetUtcNow().AddSeconds(65), Cancellation);
}
