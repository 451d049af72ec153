using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Exchange.Cli.Tests.Audits;

public sealed class AuditVerbsTests
{
    [Fact]
    public async Task SoundLog_ExitsWithZero()
    {
        using var node = await NodeWithEntriesAsync();

        var run = await Run.ExchangeAsync("audit", "verify", node.Path, "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        var verdict = JsonNode.Parse(run.LastLine)!;
        ((bool)verdict["sound"]!).ShouldBeTrue();
        ((long)verdict["entries"]!).ShouldBe(2);
    }

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task EditedEntry_IsNamedAndExitsWithOne()
    {
        using var node = await NodeWithEntriesAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(node.Path, "audit.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var edit = connection.CreateCommand();
            edit.CommandText = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'";
#pragma warning disable CA2100 // The statement is made of the names of triggers, to do what an intruder would do.
            edit.CommandText = (string)(await edit.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
#pragma warning restore CA2100
            await edit.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            edit.CommandText = "UPDATE entries SET entry = CAST(replace(CAST(entry AS TEXT), 'operator', 'nobody..') AS BLOB) WHERE idx = 1";
            (await edit.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        }

        var run = await Run.ExchangeAsync("audit", "verify", node.Path);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("NOT SOUND");
        run.Output.ShouldContain("entry 1");
    }

    private static async Task<MadeNode> NodeWithEntriesAsync()
    {
        var node = await MadeNode.CreateAsync();
        await Run.ExchangeAsync("ingest", "--node", node.Path, node.Write("export.ndjson", MadeNode.Record("1")));
        return node;
    }
}
