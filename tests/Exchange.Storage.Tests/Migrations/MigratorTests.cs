using Dapper;
using Exchange.Storage.Migrations;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Tests.Migrations;

public sealed class MigratorTests : IDisposable
{
    private static readonly Migration First = new(1, "people", "CREATE TABLE people (name TEXT)");
    private static readonly Migration Second = new(2, "age", "ALTER TABLE people ADD COLUMN age INTEGER");

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly ManualTime time = new();

    public MigratorTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void NewDatabase_GetsAllInOrderAndRemembersThem()
    {
        Migrator.Apply(connection, new MigrationSet([Second, First]), time).ShouldBe(2);

        connection.Execute("INSERT INTO people (name, age) VALUES ('x', 1)").ShouldBe(1);
        connection.Query<(int, string, string, string)>("SELECT number, name, sha256, applied_at FROM migrations")
            .ShouldBe(
            [
                (1, "people", First.Sha256, "2026-03-02T12:00:00Z"),
                (2, "age", Second.Sha256, "2026-03-02T12:00:00Z"),
            ]);
    }

    [Fact]
    public void AppliedAgain_DoesNothing()
    {
        Migrator.Apply(connection, new MigrationSet([First]), time);

        Migrator.Apply(connection, new MigrationSet([First]), time).ShouldBe(0);
    }

    [Fact]
    public void NewerProgram_AppliesOnlyWhatIsMissing()
    {
        Migrator.Apply(connection, new MigrationSet([First]), time);

        Migrator.Apply(connection, new MigrationSet([First, Second]), time).ShouldBe(1);
    }

    [Fact]
    public void AppliedFileChanged_IsRefusedAndNamed()
    {
        Migrator.Apply(connection, new MigrationSet([First]), time);
        var changed = First with { Sql = "CREATE TABLE people (name TEXT, secret TEXT)" };

        var refusal = Should.Throw<MigrationException>(
            () => Migrator.Apply(connection, new MigrationSet([changed, Second]), time));

        refusal.Message.ShouldContain("0001_people");
        Count("migrations").ShouldBe(1);
    }

    [Fact]
    public void DatabaseNewerThanTheProgram_IsRefused()
    {
        Migrator.Apply(connection, new MigrationSet([First, Second]), time);

        var refusal = Should.Throw<MigrationException>(
            () => Migrator.Apply(connection, new MigrationSet([First]), time));

        refusal.Message.ShouldContain("migration 2");
    }

    [Fact]
    public void OneStepFails_NothingIsApplied()
    {
        var broken = new Migration(2, "broken", "CREATE TABLE more (x); SELECT nonsense FROM nowhere");

        Should.Throw<SqliteException>(() => Migrator.Apply(connection, new MigrationSet([First, broken]), time));

        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master").ShouldBe(0);
        Migrator.Apply(connection, new MigrationSet([First, Second]), time).ShouldBe(2);
    }

    [Fact]
    public void LineEndsOfAnotherSystem_AreTheSameFile() =>
        new Migration(1, "a", "one\r\ntwo").Sha256.ShouldBe(new Migration(1, "a", "one\ntwo").Sha256);

    [Fact]
    public void GapOrDoubleInTheNumbers_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new MigrationSet([Second]));
        Should.Throw<ArgumentException>(() => new MigrationSet([First, First]));
    }

    [Fact]
    public void EmbeddedFiles_AreFoundUnderTheirPrefixAlone()
    {
        var assembly = typeof(Migrator).Assembly;

        var set = MigrationSet.FromResources(assembly, "Exchange.Storage.Auditing.Sql");

        set.InOrder[0].ToString().ShouldBe("0001_entries");
        Should.Throw<ArgumentException>(() => MigrationSet.FromResources(assembly, "Exchange.Storage.Nowhere"));
    }

    [Fact]
    public async Task ProcessesThatStartTogether_MigrateOnce()
    {
        using var folder = new TemporaryFolder();
        var set = new MigrationSet([First, Second]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => DatabaseFile.Prepare(folder.At("one.db"), set, time), TestContext.Current.CancellationToken)));

        using var prepared = DatabaseFile.Open(folder.At("one.db"), SqliteOpenMode.ReadOnly);
        prepared.ExecuteScalar<long>("SELECT count(*) FROM migrations").ShouldBe(2);
    }

    private long Count(string table) => connection.ExecuteScalar<long>($"SELECT count(*) FROM {table}");
}
