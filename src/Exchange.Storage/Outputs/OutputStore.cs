using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Outputs;

/// <summary>The register of what users printed and exported, in a database that every process of a node shares.</summary>
public sealed class OutputStore : IDisposable
{
    private static readonly StoreSchema Schema = new("outputs", "Exchange.Storage.Outputs");

    private readonly Database database;

    private OutputStore(Database database) => this.database = database;

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static OutputStore Open(IDatabases databases, TimeProvider time) => new(databases.Open(Schema, time));

    /// <summary>Adds a line.</summary>
    public Task AddAsync(StoredOutput output, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO outputs (id, kind, username, record, owner, receipt, recipient, purpose, case_number, retention, made_at, destroy_by) VALUES "
        + "(@Id, @Kind, @User, @Record, @Owner, @Receipt, @Recipient, @Purpose, @CaseNumber, @Retention, @madeAt, @destroyBy)",
        new
        {
            output.Id, output.Kind, output.User, output.Record, output.Owner, output.Receipt, output.Recipient, output.Purpose, output.CaseNumber,
            output.Retention, madeAt = StoredTime.Write(output.MadeAt), destroyBy = output.DestroyBy is { } by ? StoredTime.Write(by) : null,
        },
        cancellationToken);

    /// <summary>Lines that nobody has marked as destroyed, or all, the newest first.</summary>
    /// <param name="user">Whose; null for everybody's.</param>
    /// <param name="all">Also what was destroyed.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<StoredOutput>> ListAsync(string? user, bool all, int limit, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<OutputRow>(
            $"SELECT {OutputRow.Columns} FROM outputs WHERE (@everybody OR username = @user) AND (@all OR destroyed_at IS NULL) "
            + "ORDER BY made_at DESC, id LIMIT @limit",
            new { everybody = user is null, user = user ?? "", all, limit }, cancellationToken)).Select(row => row.ToOutput())];

    /// <summary>Marks a line as destroyed and gives it; null when there is none of that id that is not yet.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="owner">Only a line of this user; null for anybody's.</param>
    /// <param name="user">Who destroyed it.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<StoredOutput?> DestroyedAsync(
        string id, string? owner, string user, DateTimeOffset at, CancellationToken cancellationToken) =>
        (await database.QueryAsync<OutputRow>(
            "UPDATE outputs SET destroyed_by = @user, destroyed_at = @at WHERE id = @id AND destroyed_at IS NULL "
            + $"AND (@anybody OR username = @owner) RETURNING {OutputRow.Columns}",
            new { id, user, at = StoredTime.Write(at), anybody = owner is null, owner = owner ?? "" }, cancellationToken))
            .FirstOrDefault()?.ToOutput();

    /// <inheritdoc />
    public void Dispose() => database.Dispose();
}
