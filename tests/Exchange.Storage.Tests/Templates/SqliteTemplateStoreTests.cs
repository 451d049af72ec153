using Exchange.Storage.Templates;

namespace Exchange.Storage.Tests.Templates;

public sealed class SqliteTemplateStoreTests : TemplateStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteTemplateStore store;

    public SqliteTemplateStoreTests() => store = SqliteTemplateStore.Open(folder.Path, new ManualTime());

    protected override ITemplateStore Store => store;

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }
}
