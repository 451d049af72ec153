using System.Runtime.CompilerServices;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Storage.Auditing.Lookups;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Auditing;

/// <summary>Where an audit log is kept, in a file or in PostgreSQL. Several processes may append to one.</summary>
public abstract class EntryStore : IEntryStore, IDisposable
{
    private readonly AuditPlace place;
    private readonly LookupTerms? terms;

    private protected EntryStore(AuditPlace place, LookupTerms? terms) => (this.place, this.terms) = (place, terms);

    /// <summary>
    /// Opens the store for appending, making it where it is absent. Throws <see cref="Migrations.MigrationException"/> or
    /// <see cref="EntryStoreException"/>.
    /// </summary>
    /// <param name="place">Where it is.</param>
    /// <param name="time">Tells when it was made, and which months are to come.</param>
    /// <param name="terms">By what private parts can be found; null where nobody looks for any.</param>
    public static EntryStore Open(AuditPlace place, TimeProvider time, LookupTerms? terms = null) => place.Databases switch
    {
        FolderDatabases folder => SqliteEntryStore.Open(place, folder.Folder, time, terms),
        PostgresDatabases postgres => PostgresEntryStore.Open(place, postgres, time, terms),
        _ => throw new NotSupportedException("there are two engines"),
    };

    /// <inheritdoc />
    public abstract ValueTask ExtendAsync(Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken);

    /// <summary>
    /// Fills lookups of some entries that have none yet; appends wait for no more than writing them. False once nothing lacks, or where the store
    /// was opened without terms. Throws <see cref="EntryStoreException"/>.
    /// </summary>
    /// <param name="count">How many entries at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<bool> FillLookupsAsync(int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (terms is null)
        {
            return false;
        }

        LookupFill next;
        using (var log = OpenSnapshot())
        {
            next = log.ReadLookups(terms, count);
        }

        if (next.First < next.End)
        {
            await WriteLookupsAsync(next, cancellationToken);
        }

        return next.HasMore;
    }

    /// <summary>Writes the rows; those that are there already stay.</summary>
    private protected abstract ValueTask WriteLookupsAsync(LookupFill filled, CancellationToken cancellationToken);

    /// <summary>
    /// Removes the lookups of months before this one, whose keys were destroyed; appends go on in between. Throws
    /// <see cref="EntryStoreException"/>.
    /// </summary>
    /// <param name="before">The first day of the earliest month that stays.</param>
    /// <param name="cancellationToken">Stops in between.</param>
    public void RemoveLookups(DateOnly before, CancellationToken cancellationToken)
    {
        while (RemoveLookups(before))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Removes some; false once none is left.</summary>
    private protected abstract bool RemoveLookups(DateOnly before);

    /// <inheritdoc />
    public ValueTask<LogHead?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var snapshot = OpenSnapshot();
        return ValueTask.FromResult(snapshot.Head);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredEntry> ReadAsync(
        EntryIndex from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var snapshot = OpenSnapshot();
        await foreach (var entry in snapshot.ReadAsync(from, cancellationToken))
        {
            yield return entry;
        }
    }

    /// <summary>
    /// Entries that fit the filter, newest first, with their private parts: the caller decides who may see them.
    /// </summary>
    public async IAsyncEnumerable<StoredEntry> FindAsync(
        AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var snapshot = OpenSnapshot();
        await foreach (var entry in snapshot.FindAsync(filter, cancellationToken))
        {
            yield return entry;
        }
    }

    /// <summary>Entries that name a receipt, newest first, with their private parts.</summary>
    public async IAsyncEnumerable<StoredEntry> FindReceiptAsync(string receipt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var log = OpenSnapshot();
        var known = log.LookUp(new LookupQuestion([], null, null) { Receipt = receipt });
        var all = new AuditFilter { Receipt = receipt, Limit = int.MaxValue };
        foreach (var filter in new[] { all with { AtLeast = known.Filled }, all with { Among = known.Places } })
        {
            await foreach (var entry in log.FindAsync(filter, cancellationToken))
            {
                yield return entry;
            }
        }
    }

    /// <summary>The log as it stands now, for as long as the snapshot is kept; appends go on meanwhile.</summary>
    public AuditSnapshot OpenSnapshot() => AuditSnapshot.Open(place);

    /// <summary>Lets go of connections. Dispose the logs that write to it first.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of connections.</summary>
    private protected abstract void Dispose(bool disposing);
}
