using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Findings;

/// <summary>
/// Cases found in the audit log. What became of them is in the log, not here: losing this store loses nothing that cannot be found again.
/// </summary>
public sealed class FindingStore : IDisposable
{
    private const string Select =
        "SELECT id AS Id, rule AS Rule, score AS Score, raised_at AS RaisedAt, document AS Document FROM findings ";

    private static readonly StoreSchema Schema = new("findings", "Exchange.Storage.Findings");

    private readonly Database database;

    private FindingStore(Database database) => this.database = database;

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static FindingStore Open(IDatabases databases, TimeProvider time) => new(databases.Open(Schema, time));

    /// <summary>Keeps a case, or what is now known of one that is kept; false where it was kept already.</summary>
    public Task<bool> KeepAsync(StoredFinding finding, CancellationToken cancellationToken) => database.TransactAsync(
        async transaction =>
        {
            var row = new { finding.Id, finding.Rule, finding.Score, At = StoredTime.Write(finding.RaisedAt), finding.Document };
            var connection = transaction.Connection!;
            var changed = await connection.ExecuteAsync(
                    "UPDATE findings SET score = @Score, document = @Document WHERE id = @Id", row, transaction);
            if (changed == 0)
            {
                await connection.ExecuteAsync(
                    "INSERT INTO findings (id, rule, score, raised_at, document) VALUES (@Id, @Rule, @Score, @At, @Document)", row, transaction);
            }

            return changed == 0;
        },
        cancellationToken);

    /// <summary>All cases, the gravest first.</summary>
    public async Task<IReadOnlyList<StoredFinding>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<Row>(Select + "ORDER BY score DESC, id", null, cancellationToken)).Select(row => row.ToFinding())];

    /// <summary>One case; null where there is none of that id.</summary>
    public async Task<StoredFinding?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await database.QueryAsync<Row>(Select + "WHERE id = @id", new { id }, cancellationToken)).FirstOrDefault()?.ToFinding();

    /// <summary>The last time that the log was looked through; null where it never was.</summary>
    public async Task<LogReview?> LastReviewAsync(CancellationToken cancellationToken) =>
        (await database.QueryAsync<ReviewRow>("SELECT size AS Size, at AS At, rules AS Rules FROM reviews", null, cancellationToken))
            .FirstOrDefault()?.ToReview();

    /// <summary>Notes that the log was looked through.</summary>
    public Task NoteReviewAsync(LogReview review, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO reviews (id, size, at, rules) VALUES (0, @Size, @At, @Rules) "
        + "ON CONFLICT (id) DO UPDATE SET size = excluded.size, at = excluded.at, rules = excluded.rules",
        new { review.Size, At = StoredTime.Write(review.At), review.Rules }, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => database.Dispose();

    private sealed record ReviewRow(long Size, string At, string Rules)
    {
        public LogReview ToReview() => new(Size, StoredTime.Parse(At), Rules);
    }

    private sealed record Row(string Id, string Rule, long Score, string RaisedAt, string Document)
    {
        public StoredFinding ToFinding() => new(Id, Rule, (int)Score, StoredTime.Parse(RaisedAt), Document);
    }
}
