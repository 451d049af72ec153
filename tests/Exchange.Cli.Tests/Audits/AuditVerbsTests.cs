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
        await TamperAsync(
            node, "UPDATE entries SET entry = CAST(replace(CAST(entry AS TEXT), 'operator', 'nobody..') AS BLOB) WHERE idx = 1");

        var run = await Run.ExchangeAsync("audit", "verify", node.Path);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("NOT SOUND");
        run.Output.ShouldContain("entry 1");
    }

    [Fact]
    public async Task EntriesThatCannotBeReadAnyMore_AreListedAsAltered_AndTheListGoesOn()
    {
        using var node = await NodeWithEntriesAsync();
        await TamperAsync(
            node, "UPDATE entries SET entry = x'00' WHERE idx = 0; UPDATE sealed_parts SET sealed = zeroblob(90) WHERE idx = 1");

        var said = await Run.ExchangeAsync("audit", "list", node.Path, "--private");
        var json = await Run.ExchangeAsync("audit", "list", node.Path, "--private", "--json");

        said.ExitCode.ShouldBe(0, said.Errors);
        said.Output.ShouldContain("0  (the entry was altered");
        said.Output.ShouldContain("(the private part was altered");
        json.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)
            .Where(line => line["altered"]?.GetValue<bool>() == true).Select(line => (long)line["index"]!).ShouldBe([1, 0]);
    }

    private static async Task TamperAsync(MadeNode node, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(node.Path, "audit.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var edit = connection.CreateCommand();
        edit.CommandText = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'";
#pragma warning disable CA2100 // Statements to do what an intruder would do: the names of triggers, and what a test says.
        edit.CommandText = (string)(await edit.ExecuteScalarAsync(TestContext.Current.CancellationToken))!
            + "; PRAGMA ignore_check_constraints = ON; " + sql;
#pragma warning restore CA2100
        (await edit.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);
    }

    private static async Task<MadeNode> NodeWithEntriesAsync()
    {
        var node = await MadeNode.CreateAsync();
        await Run.ExchangeAsync("ingest", "--node", node.Path, node.Write("export.ndjson", MadeNode.Record("1")));
        return node;
    }
}
