using Exchange.Storage.FormKeys;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.FormKeys;

/// <summary>What the store must do, whatever the database below it.</summary>
public abstract class FormKeyStoreContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TSite site = new();
    private readonly FormKeyStore store;

    protected FormKeyStoreContract() => store = FormKeyStore.Open(site.Databases, TimeProvider.System);

    public void Dispose()
    {
        site.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Key_IsThereForEveryProcess_TheOldestFirst()
    {
        store.Add("b", [2], Now);
        store.Add("a", [1], Now.AddDays(-1));

        var all = FormKeyStore.Open(site.Databases, TimeProvider.System).All();

        all.Select(one => one.Name).ShouldBe(["a", "b"]);
        all[0].Document.ShouldBe([1]);
    }

    [Fact]
    public void KeyOfTheSameName_StaysAsItIs()
    {
        store.Add("a", [1], Now);
        store.Add("a", [2], Now);

        store.All().Single().Document.ShouldBe([1]);
    }

    [Fact]
    public void OldKeys_AreForgotten()
    {
        store.Add("old", [1], Now.AddDays(-2));
        store.Add("new", [2], Now);

        store.ForgetBefore(Now.AddDays(-1)).ShouldBe(1);

        store.All().Select(one => one.Name).ShouldBe(["new"]);
    }
}
