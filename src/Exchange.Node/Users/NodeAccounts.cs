using System.Text.Json;
using Exchange.Node.Setup;
using Exchange.Policy.Requesters;
using Exchange.Protocol;
using Exchange.Storage.Accounts;
using Exchange.Storage.Databases;

namespace Exchange.Node.Users;

/// <summary>
/// Opens the accounts of a node. A <c>users.json</c> that an earlier version kept is taken over and renamed; what it did not know, such as
/// fingerprint checks, stays unknown and is filled in by an administrator.
/// </summary>
public static class NodeAccounts
{
    private const string TakenOver = ".taken-over";

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static AccountStore Open(IDatabases databases, NodeFolder folder, TimeProvider time)
    {
        var store = AccountStore.Open(databases, time);
        if (File.Exists(folder.Users))
        {
            TakeOverAsync(store, folder.Users, time.GetUtcNow()).GetAwaiter().GetResult();
        }

        return store;
    }

    private static async Task TakeOverAsync(AccountStore store, string file, DateTimeOffset now)
    {
        var earlier = JsonSerializer.Deserialize<List<EarlierAccount>>(await File.ReadAllBytesAsync(file), ProtocolJson.Options) ?? [];
        foreach (var account in earlier)
        {
            if (await store.AddAsync(account.ToAccount(now), "users.json", CancellationToken.None))
            {
                await store.Tokens.AddAsync(account.Id, account.TokenHash, now, CancellationToken.None);
            }
        }

        File.Move(file, file + TakenOver, overwrite: true);
    }

    private sealed record EarlierAccount
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required UserRole Role { get; init; }

        public bool Sworn { get; init; }

        public IReadOnlyList<UseCode> UseCodes { get; init; } = [];

        public required DateOnly CertifiedUntil { get; init; }

        public required string TokenHash { get; init; }

        public bool Disabled { get; init; }

        public Account ToAccount(DateTimeOffset now) => new()
        {
            Id = Id,
            Name = Name,
            Roles = [UserRoles.Word(Role)],
            Sworn = Sworn,
            UseCodes = UseCodes,
            Certification = new Certification(CertificationLevel.Full, CertifiedUntil.AddMonths(-Clearance.RecertifyMonths), CertifiedUntil),
            AddedAt = now,
            Closed = Disabled ? new Closure(ClosureReason.NotNeeded, now, "users.json") : null,
        };
    }
}
