using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Node.SignIn;
using Exchange.Protocol.Evidence;
using Exchange.Records.Validation;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>Changes accounts: every change is an entry before it is made, and in the feed for the CSO after (RLEX-XI-B5).</summary>
public sealed class ChangeUser(AccountStore accounts, NodeSettings settings, AuditProcess audit, TimeProvider time)
{
    /// <summary>Who disables what nobody used.</summary>
    public const string Upkeep = "upkeep";

    /// <summary>Corrects what is known of a person; what proves or opens something has verbs of its own.</summary>
    public Task<IReadOnlyList<Problem>> AlterAsync(string id, Func<Account, Account> alter, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, alter, "changed", by, cancellationToken);

    /// <summary>Puts down a certification, a training or fingerprint checks (IL-90b1, RLEX-X-D-1, IL-50b1). Nobody does so for oneself.</summary>
    public Task<IReadOnlyList<Problem>> CertifyAsync(string id, Clearances given, string by, CancellationToken cancellationToken) =>
        IsSame(id, by)
            ? Refuse("id", "own-account", "somebody else must put this down; nobody clears oneself")
            : ChangeAsync(id, account => given.On(account), "certified", by, cancellationToken);

    /// <summary>Disables an account; its sessions and links end at once (RLEX-X-C-2).</summary>
    public Task<IReadOnlyList<Problem>> DisableAsync(string id, ClosureReason reason, string by, CancellationToken cancellationToken)
    {
        var closure = new Closure(reason, time.GetUtcNow(), by);
        return ChangeAsync(
            id, account => account with { Closed = closure, Convicted = account.Convicted || reason == ClosureReason.Convicted }, "disabled", by,
            cancellationToken);
    }

    /// <summary>Opens a disabled account again; never that of somebody convicted (IL-50b2-1).</summary>
    public async Task<IReadOnlyList<Problem>> OpenAsync(string id, string by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return (await accounts.FindAsync(id, cancellationToken))?.Convicted == true
            ? [new Problem("id", "convicted", "an account disabled for a conviction is never opened again")]
            : await ChangeAsync(id, account => account with { Closed = null, LastUsed = now }, "opened", by, cancellationToken);
    }

    /// <summary>Takes off the lock that failures put on (CJIS AC-7).</summary>
    public async Task<IReadOnlyList<Problem>> ReleaseAsync(string id, string by, CancellationToken cancellationToken)
    {
        var problems = await ChangeAsync(id, account => account, "released", by, cancellationToken);
        if (problems.Count == 0)
        {
            await accounts.Credentials.ReleaseAsync((await accounts.FindAsync(id, cancellationToken))!.Id, cancellationToken);
        }

        return problems;
    }

    /// <summary>The yearly review: confirms an account, or disables it (RLEX-XI-B10). Nobody reviews oneself.</summary>
    public Task<IReadOnlyList<Problem>> ReviewAsync(string id, bool confirmed, string by, CancellationToken cancellationToken)
    {
        if (IsSame(id, by))
        {
            return Refuse("id", "own-account", "somebody else must review this account");
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return confirmed
            ? ChangeAsync(id, account => account with { ReviewedOn = today, ReviewedBy = by }, "reviewed", by, cancellationToken)
            : DisableAsync(id, ClosureReason.NotConfirmed, by, cancellationToken);
    }

    /// <summary>Tells the CSO, by the feed, that a person has an arrest history to be looked at (RLEX-XI-B7, OH-G1b).</summary>
    public Task<IReadOnlyList<Problem>> ReportArrestAsync(string id, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, account => account, "arrest-reported", by, cancellationToken);

    /// <summary>Gives out a link by which the person sets a password, and a factor where there is none; the link is shown once.</summary>
    public async Task<(string? Link, IReadOnlyList<Problem> Problems)> InviteAsync(
        string id, bool resetFactors, string by, CancellationToken cancellationToken)
    {
        var problems = await ChangeAsync(id, account => account, "invited", by, cancellationToken);
        if (problems.Count > 0 || await accounts.FindAsync(id, cancellationToken) is not { } account)
        {
            return (null, problems);
        }

        if (resetFactors)
        {
            await RemoveFactorsAsync(account.Id, by, cancellationToken);
        }

        return (await MakeLinkAsync(account.Id, cancellationToken), []);
    }

    /// <summary>Gives out the link by which the first administrator, or one more, is made.</summary>
    public async Task<string> InviteAdministratorAsync(string by, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(Event(by).With("role", UserRoles.Word(UserRole.Administrator)).With("change", "invited"), cancellationToken);
        return await MakeLinkAsync(null, cancellationToken);
    }

    /// <summary>Disables an account that was not used for 90 days (CJIS AC-2(3)).</summary>
    public Task<IReadOnlyList<Problem>> CloseUnusedAsync(string id, CancellationToken cancellationToken) =>
        DisableAsync(id, ClosureReason.Inactive, Upkeep, cancellationToken);

    private static bool IsSame(string id, string by) => string.Equals(id, by, StringComparison.OrdinalIgnoreCase);

    private static Task<IReadOnlyList<Problem>> Refuse(string path, string code, string message) =>
        Task.FromResult<IReadOnlyList<Problem>>([new Problem(path, code, message)]);

    private AuditEvent Event(string by) => new AuditEvent(AuditEventKind.UserChanged, settings.AuditOrigin).By(by, settings.Ori);

    private async Task<IReadOnlyList<Problem>> ChangeAsync(
        string id, Func<Account, Account> alter, string change, string by, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(id, cancellationToken) is not { } before)
        {
            return [new Problem("id", "user-unknown", "no account has that id")];
        }

        var after = alter(before);
        var problems = after.Closed is null ? AccountCheck.Check(after) : [];
        if (problems.Count > 0)
        {
            return problems;
        }

        await audit.RecordAsync(
            Event(by).With("account", before.Id).With("role", string.Join(' ', after.Roles)).With("change", change), cancellationToken);
        await accounts.ChangeAsync(before.Id, alter, change, by, time.GetUtcNow(), cancellationToken);
        return [];
    }

    private async Task RemoveFactorsAsync(string id, string by, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.FactorRemoved, settings.AuditOrigin).By(by, settings.Ori).With("account", id).With("factor", "all"),
            cancellationToken);
        await accounts.Credentials.SetTotpAsync(id, null, cancellationToken);
        await accounts.Credentials.SetRecoveryCodesAsync(id, [], cancellationToken);
        foreach (var passkey in await accounts.Passkeys.OfAsync(id, cancellationToken))
        {
            await accounts.Passkeys.RemoveAsync(id, passkey.Id, cancellationToken);
        }

        await accounts.Sessions.EndOthersAsync(id, null, cancellationToken);
    }

    private async Task<string> MakeLinkAsync(string? account, CancellationToken cancellationToken)
    {
        var token = Secrets.New();
        await accounts.Tokens.AddLinkAsync(account, Secrets.HashOf(token), time.GetUtcNow() + SessionRules.Link, cancellationToken);
        return token;
    }
}
