using Exchange.Storage.Accounts;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Accounts;

/// <summary>What the store must do with what accounts are proven with, whatever the database below it.</summary>
public abstract class CredentialStoreContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private const string Account = "a.reyes";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TSite site = new();
    private readonly AccountStore store;

    protected CredentialStoreContract() => store = AccountStore.Open(site.Databases, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CredentialStore Credentials => store.Credentials;

    public void Dispose()
    {
        store.Dispose();
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task AccountWithoutCredentials_HasNone() =>
        (await Credentials.FindAsync(Account, Cancellation)).ShouldBe(new AccountCredentials(Account, null, null, null, 0, 0, null));

    [Fact]
    public async Task PasswordAndKey_AreKeptSideBySide()
    {
        await Credentials.SetTotpAsync(Account, [7, 7], Cancellation);
        await Credentials.SetPasswordAsync(Account, "hash", Now, Cancellation);

        var kept = await Credentials.FindAsync(Account, Cancellation);

        kept.Totp.ShouldBe([7, 7]);
        (kept.PasswordHash, kept.PasswordAt).ShouldBe(("hash", Now));
    }

    [Fact]
    public async Task FiveFailuresWithinTheWindow_Lock_UntilReleased()
    {
        for (var failure = 1; failure <= 4; failure++)
        {
            (await FailAsync(Now.AddMinutes(failure))).ShouldBe((true, false));
        }

        (await FailAsync(Now.AddMinutes(5))).ShouldBe((true, true));
        (await Credentials.TryAttemptAsync(Account, Now.AddDays(30), Cancellation)).ShouldBeFalse();
        (await Credentials.LockedAsync(Cancellation)).ShouldBe([Account]);

        await Credentials.ReleaseAsync(Account, Cancellation);

        (await Credentials.TryAttemptAsync(Account, Now.AddDays(30), Cancellation)).ShouldBeTrue();
        (await Credentials.LockedAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task FailuresFarApart_DoNotLock()
    {
        for (var failure = 0; failure < 12; failure++)
        {
            (await FailAsync(Now.AddMinutes(6 * failure))).ShouldBe((true, false));
        }
    }

    [Fact]
    public async Task GoodAttempt_ForgetsFailures()
    {
        for (var failure = 0; failure < 4; failure++)
        {
            await FailAsync(Now);
        }

        await Credentials.TryAttemptAsync(Account, Now, Cancellation);
        await Credentials.SucceedAsync(Account, Cancellation);

        (await FailAsync(Now)).ShouldBe((true, false));
    }

    [Fact]
    public async Task AttemptsAtTheSameTime_CannotPassTheLimitTogether()
    {
        var attempts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Credentials.TryAttemptAsync(Account, Now, Cancellation)));

        attempts.Count(let => let).ShouldBe(CredentialStore.FailuresMax);
    }

    [Fact]
    public async Task TimeStep_IsTakenOnce_AndNoneBeforeIt()
    {
        await Credentials.SetTotpAsync(Account, [7], Cancellation);

        (await Credentials.TakeStepAsync(Account, 100, Cancellation)).ShouldBeTrue();
        (await Credentials.TakeStepAsync(Account, 100, Cancellation)).ShouldBeFalse();
        (await Credentials.TakeStepAsync(Account, 99, Cancellation)).ShouldBeFalse();
        (await Credentials.TakeStepAsync(Account, 101, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task RecoveryCode_IsGoodOnce_AndNewOnesReplaceTheOld()
    {
        await Credentials.SetRecoveryCodesAsync(Account, ["old"], Cancellation);
        await Credentials.SetRecoveryCodesAsync(Account, ["r1", "r2"], Cancellation);

        (await Credentials.TakeRecoveryCodeAsync(Account, "old", Cancellation)).ShouldBeFalse();
        (await Credentials.TakeRecoveryCodeAsync(Account, "r1", Cancellation)).ShouldBeTrue();
        (await Credentials.TakeRecoveryCodeAsync(Account, "r1", Cancellation)).ShouldBeFalse();
        (await Credentials.RecoveryCodesAsync(Account, Cancellation)).ShouldBe(1);
    }

    private async Task<(bool Let, bool LockedNow)> FailAsync(DateTimeOffset at) =>
        (await Credentials.TryAttemptAsync(Account, at, Cancellation), await Credentials.FailAsync(Account, at, Cancellation));
}
