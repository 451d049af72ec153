using Exchange.Storage.Replay;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Replay;

/// <summary>What the store must do, whatever the database below it.</summary>
public abstract class UsedTokensContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private readonly TSite site = new();
    private readonly ManualTime time = new();
    private readonly UsedTokens used;

    protected UsedTokensContract() => used = UsedTokens.Open(site.Databases, time);

    public void Dispose()
    {
        used.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task FirstUse_IsGood_AndEveryLaterOneIsAReplay()
    {
        (await UseAsync("a")).ShouldBeTrue();
        (await UseAsync("a")).ShouldBeFalse();
        (await UseAsync("b")).ShouldBeTrue();
        (await UseAsync("A")).ShouldBeTrue();
        time.Advance(TimeSpan.FromSeconds(59));
        (await UseAsync("a")).ShouldBeFalse();
    }

    [Fact]
    public async Task UsedToken_IsRememberedByTheNextProcess()
    {
        await UseAsync("a");
        used.Dispose();

        using var next = UsedTokens.Open(site.Databases, time);

        (await next.TryUseAsync("a", time.GetUtcNow().AddMinutes(1), Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task TwoProcessesAtOnce_LetEachTokenPassOnce()
    {
        using var other = UsedTokens.Open(site.Databases, time);
        var expires = time.GetUtcNow().AddMinutes(1);

        var passed = await Task.WhenAll(Enumerable.Range(0, 400).Select(n => Task.Run(
            async () => await (n % 2 == 0 ? used : other).TryUseAsync($"token {n / 8}", expires, Cancellation))));

        passed.Count(first => first).ShouldBe(50);
    }

    [Fact]
    public async Task ExpiredTokens_AreForgotten_AndNoOthers()
    {
        await UseAsync("old");
        time.Advance(TimeSpan.FromMinutes(2));
        await UseAsync("young");

        for (var n = 0; n < 1_000; n++)
        {
            await UseAsync($"token {n}");
        }

        (await UseAsync("old")).ShouldBeTrue("it was forgotten");
        (await UseAsync("young")).ShouldBeFalse();
    }

    /// <summary>A second is the resolution; a token must never be forgotten while it can still be shown.</summary>
    [Fact]
    public async Task TokenInItsLastSecond_IsNotForgotten()
    {
        await used.TryUseAsync("last", time.GetUtcNow().AddMilliseconds(900), Cancellation);
        time.Advance(TimeSpan.FromMilliseconds(800));

        for (var n = 0; n < 1_000; n++)
        {
            await UseAsync($"token {n}");
        }

        (await UseAsync("last")).ShouldBeFalse();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ValueTask<bool> UseAsync(string id) => used.TryUseAsync(id, time.GetUtcNow().AddMinutes(1), Cancellation);
}
