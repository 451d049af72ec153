using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Records.Validation;
using Exchange.Storage.Accounts;

namespace Exchange.Node.Users;

/// <summary>Adds an account and gives out its token, once.</summary>
public sealed class AddUser(AccountStore accounts, NodeSettings settings, AuditProcess audit, TimeProvider time)
{
    /// <summary>The token, or the problems that kept the account from being added.</summary>
    /// <param name="account">The account; when it was added is filled in.</param>
    /// <param name="by">Id of who adds it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(string? Token, IReadOnlyList<Problem> Problems)> RunAsync(
        Account account, string by, CancellationToken cancellationToken)
    {
        var problems = await AddAsync(account, by, cancellationToken);
        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var token = Secrets.New();
        await accounts.Tokens.AddAsync(account.Id, Secrets.HashOf(token), time.GetUtcNow(), cancellationToken);
        return (token, []);
    }

    /// <summary>Adds an account without a token: its person sets a password by a link.</summary>
    public async Task<IReadOnlyList<Problem>> AddAsync(Account account, string by, CancellationToken cancellationToken)
    {
        var problems = AccountCheck.Check(account);
        if (await accounts.FindAsync(account.Id, cancellationToken) is not null)
        {
            problems.Add(Exists());
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.UserChanged, settings.AuditOrigin).By(by, settings.Ori).With("account", account.Id)
                .With("role", string.Join(' ', account.Roles)).With("change", "added"),
            cancellationToken);
        return await accounts.AddAsync(account with { AddedAt = time.GetUtcNow() }, by, cancellationToken) ? [] : [Exists()];
    }

    private static Problem Exists() => new("id", "user-exists", "an account of that id exists; ids are never given again");
}
