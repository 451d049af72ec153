using System.Data.Common;
using Dapper;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Witnessing;

/// <summary>
/// What a process knows as a witness of other logs, and what others witnessed of its own, in a store apart from the log (durable on
/// each commit): whoever puts back the log alone is found out.
/// </summary>
public sealed class WitnessStore : IDisposable
{
    /// <summary>The file's name in the folder of a node or hub.</summary>
    public const string FileName = "witness.db";

    private static readonly StoreSchema Schema = new("witness", "Exchange.Storage.Witnessing");

    private readonly Database database;

    private WitnessStore(Database database) => this.database = database;

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static WitnessStore Open(IDatabases databases, TimeProvider time) => new(databases.Open(Schema, time));

    /// <summary>The same in a folder.</summary>
    public static WitnessStore Open(string folder, TimeProvider time) => Open(new FolderDatabases(folder), time);

    /// <summary>Whether the store was ever made there.</summary>
    public static bool Exists(IDatabases databases) =>
        databases is FolderDatabases folder
            ? File.Exists(FolderDatabases.PathOf(folder.Folder, Schema.Name))
            : databases is PostgresDatabases postgres && postgres.Has(Schema.Name);

    /// <summary>The newest checkpoint cosigned of a log; null where there is none.</summary>
    public Task<SeenCheckpoint?> FindAsync(string origin, CancellationToken cancellationToken) => WithConnectionAsync(
        connection => connection.QuerySingleOrDefault<SeenCheckpoint>(
            "SELECT origin, size, note, cosigned_at AS cosignedAt FROM seen WHERE origin = @origin", new { origin }),
        cancellationToken);

    /// <summary>All logs that were ever cosigned.</summary>
    public Task<IReadOnlyList<SeenCheckpoint>> SeenAsync(CancellationToken cancellationToken) => WithConnectionAsync<IReadOnlyList<SeenCheckpoint>>(
        connection => connection.Query<SeenCheckpoint>("SELECT origin, size, note, cosigned_at AS cosignedAt FROM seen ORDER BY origin").AsList(),
        cancellationToken);

    /// <summary>
    /// Goes on to a newer checkpoint if the one kept is still that of <paramref name="oldSize"/> (0 where there is none); false where
    /// another request was first. Durable on return. A log that is cosigned again is no longer shown as put back.
    /// </summary>
    public Task<bool> TryAdvanceAsync(SeenCheckpoint seen, long oldSize, CancellationToken cancellationToken) => database.TransactAsync(
        transaction =>
        {
            var connection = transaction.Connection!;
            var kept = connection.ExecuteScalar<long?>("SELECT size FROM seen WHERE origin = @Origin", seen, transaction) ?? 0;
            if (kept != oldSize)
            {
                return Task.FromResult(false);
            }

            connection.Execute(
                "INSERT INTO seen (origin, size, note, cosigned_at) VALUES (@Origin, @Size, @Note, @CosignedAt) ON CONFLICT (origin) "
                + "DO UPDATE SET size = excluded.size, note = excluded.note, cosigned_at = excluded.cosigned_at",
                seen, transaction);
            connection.Execute(
                "UPDATE contradictions SET settled_at = @CosignedAt WHERE origin = @Origin AND kind = 'rollback' AND settled_at IS NULL",
                seen, transaction);
            return Task.FromResult(true);
        },
        cancellationToken);

    /// <summary>Whether such a contradiction of that log is known and unsettled.</summary>
    public Task<bool> IsKnownAsync(string origin, string kind, CancellationToken cancellationToken) => WithConnectionAsync(
        connection => connection.ExecuteScalar<long>(
            "SELECT count(*) FROM contradictions WHERE origin = @origin AND kind = @kind AND settled_at IS NULL", new { origin, kind }) > 0,
        cancellationToken);

    /// <summary>Keeps a contradiction with its evidence; of one log and kind the first that is unsettled.</summary>
    public Task AddAsync(Contradiction found, CancellationToken cancellationToken) => WithConnectionAsync(
        connection => connection.Execute(
            "INSERT INTO contradictions (origin, kind, kept, shown, found_at) VALUES (@Origin, @Kind, @Kept, @Shown, @FoundAt) "
            + "ON CONFLICT DO NOTHING",
            found),
        cancellationToken);

    /// <summary>Contradictions that are not settled. A fork never is: the log's key signed two versions.</summary>
    public Task<IReadOnlyList<Contradiction>> ContradictionsAsync(CancellationToken cancellationToken) =>
        WithConnectionAsync<IReadOnlyList<Contradiction>>(
            connection => connection.Query<Contradiction>(
                "SELECT origin, kind, kept, shown, found_at AS foundAt FROM contradictions WHERE settled_at IS NULL ORDER BY id").AsList(),
            cancellationToken);

    /// <summary>What each witness cosigned last of the own log.</summary>
    public Task<IReadOnlyList<OwnCosignature>> CosignaturesAsync(CancellationToken cancellationToken) =>
        WithConnectionAsync<IReadOnlyList<OwnCosignature>>(
            connection => connection.Query<OwnCosignature>(
                "SELECT witness, size, note, signature, cosigned_at AS cosignedAt FROM cosignatures ORDER BY size DESC, witness").AsList(),
            cancellationToken);

    /// <summary>Keeps what a witness cosigned; an older size than the one kept is passed over.</summary>
    public Task SaveAsync(OwnCosignature given, CancellationToken cancellationToken) => WithConnectionAsync(
        connection => connection.Execute(
            "INSERT INTO cosignatures (witness, size, note, signature, cosigned_at) VALUES (@Witness, @Size, @Note, @Signature, @CosignedAt) "
            + "ON CONFLICT (witness) DO UPDATE SET size = excluded.size, note = excluded.note, signature = excluded.signature, "
            + "cosigned_at = excluded.cosigned_at WHERE excluded.size >= cosignatures.size",
            given),
        cancellationToken);

    /// <inheritdoc />
    public void Dispose() => database.Dispose();

    private Task<T> WithConnectionAsync<T>(Func<DbConnection, T> work, CancellationToken cancellationToken) =>
        database.UseAsync(connection => Task.FromResult(work(connection)), cancellationToken);
}
