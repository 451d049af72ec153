using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Records.Validation;
using Exchange.Storage.Accounts;
using Exchange.Storage.Clients;

namespace Exchange.Node.Clients;

/// <summary>Gives an account the key by which a program proves itself.</summary>
public sealed class RegisterClient(AccountStore accounts, ClientStore clients, NodeSettings settings, AuditProcess audit)
{
    /// <summary>Registers the key in place of the one there was; everything that is wrong otherwise.</summary>
    /// <param name="account">Id of the account.</param>
    /// <param name="publicKey">DER SubjectPublicKeyInfo in base 64, of an ECDSA P-256 key.</param>
    /// <param name="by">Id of who does it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<Problem>> RunAsync(string account, string publicKey, string by, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        var found = await accounts.FindAsync(account, cancellationToken);
        if (found is null or { Closed: not null })
        {
            problems.Add(new Problem("account", "account-unknown", "no open account has that id; add one with `exchange node user add`"));
        }

        if (!PublicKeys.TryGet(publicKey, out _))
        {
            problems.Add(new Problem("key", "key-unreadable", "give the public half of an ECDSA P-256 key (PEM)"));
        }

        if (problems.Count == 0)
        {
            await audit.RecordAsync(
                new AuditEvent(AuditEventKind.UserChanged, settings.AuditOrigin).By(by, settings.Ori).With("account", found!.Id)
                    .With("change", "client-key"),
                cancellationToken);
            await clients.SetKeyAsync(found.Id, publicKey, cancellationToken);
        }

        return problems;
    }
}
