using System.Data.Common;
using Dapper;
using Exchange.Records.Identity;
using Exchange.Records.Json;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Contributions;

/// <summary>An agency's records: what is said in the same SQL on every engine.</summary>
public abstract class RecordStore : IRecordStore
{
    /// <summary>Name of the store.</summary>
    internal const string Name = "records";

    private const string LastSequenceSql =
        "SELECT coalesce(max(sequence), 0) FROM (SELECT max(sequence) AS sequence FROM heads UNION ALL SELECT max(sequence) FROM tombstones) AS last";

    private readonly Ori owner;
    private readonly TimeProvider time;

    private protected RecordStore(Ori owner, TimeProvider time) => (this.owner, this.time) = (owner, time);

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static IRecordStore Open(IDatabases databases, Ori owner, TimeProvider time) =>
        databases is FolderDatabases folder
            ? SqliteRecordStore.Open(folder.Folder, owner, time)
            : PostgresRecordStore.Open(databases, owner, time);

    /// <inheritdoc />
    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<Contribution> batch, CancellationToken cancellationToken)
    {
        if (batch.FirstOrDefault(contribution => contribution.Record.Owner != owner) is { } foreign)
        {
            throw new ArgumentException($"this store holds records of `{owner}`, not of `{foreign.Record.Owner}`", nameof(batch));
        }

        foreach (var contribution in batch)
        {
            contribution.Prepare();
        }

        return PutAsync(batch, Now(), cancellationToken);
    }

    /// <inheritdoc />
    public Task<bool> DeleteAsync(RecordId id, CancellationToken cancellationToken) => ChangeAsync(id, "deleted = 1", cancellationToken);

    /// <inheritdoc />
    public async Task<bool> ExpungeAsync(RecordId id, CancellationToken cancellationToken)
    {
        var found = id.Owner == owner
            && await WriteAsync(transaction => Expunger.ExpungeAsync(transaction, id, Now()), cancellationToken);
        if (found)
        {
            await EraseAsync(cancellationToken);
        }

        return found;
    }

    /// <inheritdoc />
    public Task<bool> SetHandMarksAsync(RecordId id, IReadOnlyCollection<string> marks, CancellationToken cancellationToken) =>
        marks.Any(mark => mark.Length == 0 || mark.Contains('|', StringComparison.Ordinal))
            ? throw new ArgumentException("a mark is a code of the table `mark`", nameof(marks))
            : ChangeAsync(id, "hand_marks = @marks", cancellationToken, string.Join('|', marks.Distinct().Order(StringComparer.Ordinal)));

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>?> HandMarksAsync(RecordId id, CancellationToken cancellationToken) =>
        id.Owner != owner ? null : RecordRow.SplitMarks(await ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<string>(
                "SELECT hand_marks FROM heads WHERE system = @System AND local_id = @LocalId AND deleted = 0", new { id.System, id.LocalId }),
            cancellationToken));

    /// <inheritdoc />
    public Task<IReadOnlyList<StoredRecord>> FindAsync(IReadOnlyCollection<RecordId> ids, CancellationToken cancellationToken) =>
        FindOwnAsync([.. ids.Where(id => id.Owner == owner)], cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredVersion>> HistoryAsync(RecordId id, CancellationToken cancellationToken) =>
        id.Owner != owner ? [] : await ReadAsync<IReadOnlyList<StoredVersion>>(
            async connection => [.. (await connection.QueryAsync<VersionRow>(VersionRow.Select, new { id.System, id.LocalId }))
                .Select(row => row.ToVersion())],
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<RecordChange>> ChangesAfterAsync(long sequence, int limit, CancellationToken cancellationToken) =>
        ReadAtOneMomentAsync(snapshot => ChangeFeed.ReadAsync(snapshot, owner, sequence, limit), cancellationToken);

    /// <inheritdoc />
    public Task<(IReadOnlyList<Withdrawal> Found, long Until)> WithdrawnAfterAsync(long sequence, int limit, CancellationToken cancellationToken) =>
        ReadAtOneMomentAsync(snapshot => Withdrawals.ReadAsync(snapshot, owner, sequence, limit), cancellationToken);

    /// <inheritdoc />
    public Task<long> LastSequenceAsync(CancellationToken cancellationToken) =>
        ReadAsync(connection => connection.ExecuteScalarAsync<long>(LastSequenceSql), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SourceState>> SourcesAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<SourceState>>(
            async connection => [.. (await connection.QueryAsync<(string System, string At)>(
                "SELECT system, last_received_at FROM sources ORDER BY system"))
                .Select(row => new SourceState(row.System, StoredTime.Parse(row.At)))],
            cancellationToken);

    /// <inheritdoc />
    public Task<long> CountAsync(CancellationToken cancellationToken) =>
        ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM heads WHERE deleted = 0"), cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stores a batch of this owner's records in one transaction.</summary>
    private protected abstract Task<IReadOnlyList<PutOutcome>> PutAsync(
        IReadOnlyList<Contribution> batch, string now, CancellationToken cancellationToken);

    /// <summary>The records of this owner that are there and not deleted.</summary>
    private protected abstract Task<IReadOnlyList<StoredRecord>> FindOwnAsync(IReadOnlyList<RecordId> ids, CancellationToken cancellationToken);

    /// <summary>Reads with one statement.</summary>
    private protected abstract Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Reads with several statements that see the same.</summary>
    private protected abstract Task<T> ReadAtOneMomentAsync<T>(Func<DbTransaction, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Writes in a transaction that no other writer runs beside; durable on return.</summary>
    private protected abstract Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Rids the disk of what was expunged, as far as the engine lets a client do that.</summary>
    private protected abstract Task EraseAsync(CancellationToken cancellationToken);

    /// <summary>Lets go of connections.</summary>
    private protected abstract void Dispose(bool disposing);

    private string Now() => TimestampJsonConverter.Format(time.GetUtcNow());

    /// <summary>Changes the head of a record that is there. Where there is none the feed gets no number either.</summary>
    private async Task<bool> ChangeAsync(RecordId id, string assignment, CancellationToken cancellationToken, string marks = "") =>
        id.Owner == owner && await WriteAsync(
            async transaction =>
            {
                var changed = await transaction.Connection!.ExecuteAsync(
                    $"UPDATE heads SET {assignment}, sequence = (SELECT sequence + 1 FROM change_counter) " +
                    "WHERE system = @System AND local_id = @LocalId AND deleted = 0",
                    new { marks, id.System, id.LocalId },
                    transaction);
                return changed == 1 && await ChangeFeed.NextSequenceAsync(transaction) > 0;
            },
            cancellationToken);
}
