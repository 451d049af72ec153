using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Templates;

/// <summary>Templates in a database that every process of a node shares.</summary>
public sealed class TemplateStore : ITemplateStore, IDisposable
{
    private static readonly StoreSchema Schema = new("templates", "Exchange.Storage.Templates");

    private const string Columns =
        "version AS Version, state AS State, title AS Title, digest AS Digest, document AS Document, drafted_by AS DraftedBy, "
        + "drafted_at AS DraftedAt, approved_by AS ApprovedBy, approved_at AS ApprovedAt, published_by AS PublishedBy, "
        + "published_at AS PublishedAt, effective_from AS EffectiveFrom, seal AS Seal, restores AS Restores";

    private const string InForce = "SELECT MAX(version) FROM templates WHERE state = 'published' AND effective_from <= @at";

    private readonly Database database;

    private TemplateStore(Database database) => this.database = database;

    /// <summary>Opens the store, making it where it is absent; throws as <see cref="IDatabases.Open"/>.</summary>
    public static TemplateStore Open(IDatabases databases, TimeProvider time) => new(databases.Open(Schema, time));

    /// <inheritdoc />
    public async Task<bool> AddAsync(StoredTemplate draft, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            "INSERT INTO templates (version, state, title, digest, document, drafted_by, drafted_at, approved_by, approved_at, "
            + "published_by, published_at, effective_from, seal, restores) VALUES (@Version, @State, @Title, @Digest, @Document, @DraftedBy, "
            + "@DraftedAt, @ApprovedBy, @ApprovedAt, @PublishedBy, @PublishedAt, @EffectiveFrom, @Seal, @Restores) ON CONFLICT (version) DO NOTHING",
            TemplateRow.Of(draft), cancellationToken) == 1;

    /// <inheritdoc />
    public async Task<StoredTemplate?> FindAsync(int version, CancellationToken cancellationToken) =>
        (await database.QueryAsync<TemplateRow>($"SELECT {Columns} FROM templates WHERE version = @version", new { version }, cancellationToken))
            .SingleOrDefault()?.ToTemplate();

    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredTemplate>> HistoryAsync(CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<TemplateRow>($"SELECT {Columns} FROM templates ORDER BY version DESC", null, cancellationToken))
            .Select(row => row.ToTemplate())];

    /// <inheritdoc />
    public async Task<bool> MoveAsync(TemplateState from, StoredTemplate changed, CancellationToken cancellationToken)
    {
        var parameters = new DynamicParameters(TemplateRow.Of(changed));
        parameters.Add("from", TemplateRow.Name(from));
        return await database.ExecuteAsync(
            "UPDATE templates SET state = @State, approved_by = @ApprovedBy, approved_at = @ApprovedAt, published_by = @PublishedBy, "
            + "published_at = @PublishedAt, effective_from = @EffectiveFrom, seal = @Seal WHERE version = @Version AND state = @from",
            parameters, cancellationToken) == 1;
    }

    /// <inheritdoc />
    public async Task<StoredTemplate?> InForceAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        (await database.QueryAsync<TemplateRow>(
            $"SELECT {Columns} FROM templates WHERE version = ({InForce})", new { at = StoredTime.Write(at) }, cancellationToken))
            .SingleOrDefault()?.ToTemplate();

    /// <inheritdoc />
    public async Task<TemplateVersions> VersionsAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        (await database.QueryAsync<TemplateVersions>(
            $"SELECT COALESCE(({InForce}), 0) AS Template, COALESCE((SELECT MAX(version) FROM agency_groups), 0) AS Groups",
            new { at = StoredTime.Write(at) }, cancellationToken)).Single();

    /// <inheritdoc />
    public async Task<bool> AddGroupsAsync(StoredGroups groups, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            "INSERT INTO agency_groups (version, digest, document, published_by, published_at) "
            + "SELECT @Version, @Digest, @Document, @PublishedBy, @at WHERE @Version > COALESCE((SELECT MAX(version) FROM agency_groups), 0)",
            new { groups.Version, groups.Digest, groups.Document, groups.PublishedBy, at = StoredTime.Write(groups.PublishedAt) },
            cancellationToken) == 1;

    /// <inheritdoc />
    public async Task<StoredGroups?> GroupsAsync(CancellationToken cancellationToken) =>
        (await database.QueryAsync<GroupsRow>(
            "SELECT version AS Version, digest AS Digest, document AS Document, published_by AS PublishedBy, published_at AS PublishedAt "
            + "FROM agency_groups ORDER BY version DESC LIMIT 1", null, cancellationToken)).SingleOrDefault()?.ToGroups();

    /// <inheritdoc />
    public void Dispose() => database.Dispose();
}
