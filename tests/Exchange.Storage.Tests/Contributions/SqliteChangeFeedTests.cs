using Exchange.Storage.Contributions;

namespace Exchange.Storage.Tests.Contributions;

public sealed class SqliteChangeFeedTests : ChangeFeedContract
{
    private readonly TemporaryFolder folder = new();

    public override void Dispose()
    {
        base.Dispose();
        folder.Dispose();
    }

    protected override IRecordStore Open() => SqliteRecordStore.Open(folder.Path, Some.Owner, new ManualTime());
}
