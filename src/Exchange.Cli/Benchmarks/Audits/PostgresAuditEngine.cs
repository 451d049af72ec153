using Dapper;
using Exchange.Storage.Auditing;
using Exchange.Storage.Databases;

namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>PostgreSQL, in a database that is thrown away afterwards.</summary>
internal sealed class PostgresAuditEngine(PostgresDatabases databases) : IAuditEngine
{
    private string fsync = "unknown";

    /// <inheritdoc />
    public string Name => "postgresql";

    /// <inheritdoc />
    public string Fsync => $"synchronous_commit=on, fsync={fsync} as the server is set: fsync at every commit where it is on";

    /// <inheritdoc />
    public async Task<double> CommitBareAsync(string folder, TimeSpan span, CancellationToken cancellationToken)
    {
        await using var connection = databases.Connect("bare");
        fsync = (await connection.ExecuteScalarAsync<string>("SHOW fsync"))!;
        await connection.ExecuteAsync(
            "CREATE SCHEMA bare; CREATE TABLE bare (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, entry BYTEA NOT NULL)");
        var entry = new byte[400];
        var (commits, started) = (0L, TimeProvider.System.GetTimestamp());
        while (TimeProvider.System.GetElapsedTime(started) < span)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await connection.ExecuteAsync("INSERT INTO bare (entry) VALUES (@entry)", new { entry });
            commits++;
        }

        var perSecond = commits / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        await connection.ExecuteAsync("DROP SCHEMA bare CASCADE");
        return perSecond;
    }

    /// <inheritdoc />
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        await using var connection = databases.Connect("audit");
        await connection.ExecuteAsync(new CommandDefinition("VACUUM (ANALYZE)", commandTimeout: 0, cancellationToken: cancellationToken));
    }

    /// <inheritdoc />
    public AuditPlace Place(string folder) => new(databases);
}
