using Exchange.Storage.Contributions;
using Exchange.Storage.Databases;
using Exchange.Storage.Migrations;

namespace Exchange.Storage.Tests.Databases;

/// <summary>What is found before anything is made in a database.</summary>
public sealed class DatabaseCheckTests
{
    private const string Keeper = "exchange/node/FL0130200";

    private readonly string address = PostgresCluster.NewDatabase();

    [Fact]
    public void EmptyDatabase_IsGood_AndSoAreFiles()
    {
        DatabaseCheck.ForNew(address, Keeper).ShouldBeEmpty();
        DatabaseCheck.ForNew(null, Keeper).ShouldBeEmpty();
        DatabaseCheck.ForExisting(address, Keeper).ShouldBeEmpty();
    }

    [Fact]
    public void DatabaseInUse_IsRefusedForANewOne_ByWhoseItIs()
    {
        Open(Keeper).Dispose();

        DatabaseCheck.ForNew(address, Keeper).ShouldHaveSingleItem().Code.ShouldBe("database-in-use");
        DatabaseCheck.ForNew(address, "exchange/hub/x").ShouldHaveSingleItem().Code.ShouldBe("database-taken");
        DatabaseCheck.ForExisting(address, Keeper).ShouldBeEmpty();
        DatabaseCheck.ForExisting(address, "exchange/hub/x").ShouldHaveSingleItem().Code.ShouldBe("database-taken");
    }

    [Fact]
    public void StoreOfAnotherNode_IsNotOpened()
    {
        Open(Keeper).Dispose();

        Should.Throw<MigrationException>(() => Open("exchange/node/FL0139900")).Message.ShouldContain(Keeper);
        Open(Keeper).Dispose();
    }

    [Fact]
    public void DatabaseOfSomethingElse_IsRefused()
    {
        PostgresCluster.Psql(address, "CREATE TABLE public.prices (id INT)");

        DatabaseCheck.ForNew(address, Keeper).ShouldHaveSingleItem().Code.ShouldBe("database-not-empty");
    }

    [Fact]
    public void DatabaseThatIsNotThere_IsToldFromAServerThatIsNot()
    {
        DatabaseCheck.ForNew(address.Replace("test_", "absent_", StringComparison.Ordinal), Keeper).ShouldHaveSingleItem()
            .Message.ShouldContain("createdb");
        DatabaseCheck.ForNew("postgres:///x?host=/nowhere", Keeper).ShouldHaveSingleItem().Code.ShouldBe("database-unreachable");
    }

    [Theory]
    [InlineData("mysql://x/y", "postgres://user@host:port/database")]
    [InlineData("records", "postgres://user@host:port/database")]
    [InlineData("postgres://u:secret@host/x", "PGPASSWORD")]
    [InlineData("postgres://u@host", "names no database")]
    [InlineData("postgres://u@host/x?sslmode=disable", "nothing else")]
    public void WrongAddress_IsExplained_AndNotRepeated(string wrong, string advice)
    {
        var problem = DatabaseCheck.ForNew(wrong, Keeper).ShouldHaveSingleItem();

        problem.Code.ShouldBe("address-unreadable");
        problem.Message.ShouldContain(advice);
        problem.Message.ShouldNotContain("secret");
    }

    private IRecordStore Open(string keeper) => RecordStore.Open(new PostgresDatabases(address, keeper), Some.Owner, TimeProvider.System);
}
