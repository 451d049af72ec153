using Dapper;
using Exchange.Storage.Contributions;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Templates;

/// <summary>Templates in one SQLite file that every process of a node shares.</summary>
public sealed class SqliteTemplateStore : ITemplateStore, IDisposable
{
    /// <summary>The file's name in the folder of a node.</summary>
    public const string FileName = "templates.db";

    private const string Columns =
        "version AS Version, state AS State, title AS Title, digest AS Digest, document AS Document, drafted_by AS DraftedBy, "
        + "drafted_at AS DraftedAt, approved_by AS ApprovedBy, approved_at AS ApprovedAt, published_by AS PublishedBy, "
        + "published_at AS PublishedAt, effective_from AS EffectiveFrom, seal AS Seal, restores AS Restores";

    private const string InForce = "SELECT MAX(version) FROM templates WHERE state = 'published' AND effective_from <= @at";

    private readonly SqliteConnection connection;
    private readonly SemaphoreSlim turn = new(1, 1);

    private SqliteTemplateStore(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens the file in a folder, making it where it is absent.</summary>
    public static SqliteTemplateStore Open(string folder, TimeProvider time)
    {
        var path = Path.Combine(folder, FileName);
        DatabaseFile.Prepare(path, MigrationSet.FromResources(typeof(SqliteTemplateStore).Assembly, "Exchange.Storage.Templates.Sql"), time);
        return new SqliteTemplateStore(DatabaseFile.Open(path, SqliteOpenMode.ReadWrite));
    }

    /// <inheritdoc />
    public async Task<bool> AddAsync(StoredTemplate draft, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            "INSERT INTO templates (version, state, title, digest, document, drafted_by, drafted_at, approved_by, approved_at, "
            + "published_by, published_at, effective_from, seal, restores) VALUES (@Version, @State, @Title, @Digest, @Document, @DraftedBy, "
            + "@DraftedAt, @ApprovedBy, @ApprovedAt, @PublishedBy, @PublishedAt, @EffectiveFrom, @Seal, @Restores) ON CONFLICT (version) DO NOTHING",
            TemplateRow.Of(draft), cancellationToken) == 1;

    /// <inheritdoc />
    public async Task<StoredTemplate?> FindAsync(int version, CancellationToken cancellationToken) =>
        (await QueryAsync<TemplateRow>($"SELECT {Columns} FROM templates WHERE version = @version", new { version }, cancellationToken))
            .SingleOrDefault()?.ToTemplate();

    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredTemplate>> HistoryAsync(CancellationToken cancellationToken) =>
        [.. (await QueryAsync<TemplateRow>($"SELECT {Columns} FROM templates ORDER BY version DESC", null, cancellationToken))
            .Select(row => row.ToTemplate())];

    /// <inheritdoc />
    public async Task<bool> MoveAsync(TemplateState from, StoredTemplate changed, CancellationToken cancellationToken)
    {
        var parameters = new DynamicParameters(TemplateRow.Of(changed));
        parameters.Add("from", TemplateRow.Name(from));
        return await ExecuteAsync(
            "UPDATE templates SET state = @State, approved_by = @ApprovedBy, approved_at = @ApprovedAt, published_by = @PublishedBy, "
            + "published_at = @PublishedAt, effective_from = @EffectiveFrom, seal = @Seal WHERE version = @Version AND state = @from",
            parameters, cancellationToken) == 1;
    }

    /// <inheritdoc />
    public async Task<StoredTemplate?> InForceAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        (await QueryAsync<TemplateRow>(
            $"SELECT {Columns} FROM templates WHERE version = ({InForce})", new { at = StoredTime.Write(at) }, cancellationToken))
            .SingleOrDefault()?.ToTemplate();

    /// <inheritdoc />
    public async Task<TemplateVersions> VersionsAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        (await QueryAsync<TemplateVersions>(
            $"SELECT COALESCE(({InForce}), 0) AS Template, COALESCE((SELECT MAX(version) FROM agency_groups), 0) AS Groups",
            new { at = StoredTime.Write(at) }, cancellationToken)).Single();

    /// <inheritdoc />
    public async Task<bool> AddGroupsAsync(StoredGroups groups, CancellationToken cancellationToken) =>
        await ExecuteAsync(
            "INSERT INTO agency_groups (version, digest, document, published_by, published_at) "
            + "SELECT @Version, @Digest, @Document, @PublishedBy, @at WHERE @Version > COALESCE((SELECT MAX(version) FROM agency_groups), 0)",
            new { groups.Version, groups.Digest, groups.Document, groups.PublishedBy, at = StoredTime.Write(groups.PublishedAt) },
            cancellationToken) == 1;

    /// <inheritdoc />
    public async Task<StoredGroups?> GroupsAsync(CancellationToken cancellationToken) =>
        (await QueryAsync<GroupsRow>(
            "SELECT version AS Version, digest AS Digest, document AS Document, published_by AS PublishedBy, published_at AS PublishedAt "
            + "FROM agency_groups ORDER BY version DESC LIMIT 1", null, cancellationToken)).SingleOrDefault()?.ToGroups();

    /// <inheritdoc />
    public void Dispose()
    {
        connection.Dispose();
        turn.Dispose();
    }

    private async Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<List<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))).AsList();
        }
        finally
        {
            turn.Release();
        }
    }
}
