using System.Text;
using System.Xml.Linq;
using Exchange.Node.Pages;
using Exchange.Node.SignIn;
using Exchange.Storage.Databases;
using Exchange.Storage.FormKeys;

namespace Exchange.Node.Tests.Pages;

public sealed class FormKeysTests : IAsyncLifetime
{
    private readonly ManualTime time = new(Some.Noon);
    private NodeParts node = null!;

    private FormKeyStore Store => FormKeyStore.Open(new FolderDatabases(node.Folder.Root), time);

    public async ValueTask InitializeAsync() => node = await NodeParts.MakeAsync();

    public ValueTask DisposeAsync() => node.DisposeAsync();

    [Fact]
    public void Key_IsReadByAnotherProcess_AndNotFromTheDatabaseAlone()
    {
        Make().StoreElement(Key("secret"), "key-1");

        Make().GetAllElements().Single().Value.ShouldContain("secret");
        Encoding.UTF8.GetString(Store.All().Single().Document).ShouldNotContain("secret");
    }

    [Fact]
    public void KeyOfAnEarlierVersion_ComesOver_AndItsFileIsGone()
    {
        var file = Path.Combine(Directory.CreateDirectory(node.Folder.PageKeys).FullName, "key-0.xml");
        Key("earlier").Save(file);

        Make().GetAllElements().Single().Value.ShouldContain("earlier");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public void KeyThatEndedLongAgo_IsForgotten_WhenANewOneIsMade()
    {
        var keys = Make();
        keys.StoreElement(Key("old"), "key-1");
        time.Advance(TimeSpan.FromDays(FormKeys.DaysKept + 1));

        keys.StoreElement(Key("new"), "key-2");

        keys.GetAllElements().Single().Value.ShouldContain("new");
    }

    [Fact]
    public void KeyUnderAnotherKeyOfTheFolder_IsLeftOut()
    {
        Make().StoreElement(Key("lost"), "key-1");
        File.Delete(node.Folder.AccountKey);

        Make().GetAllElements().ShouldBeEmpty();
    }

    private static XElement Key(string secret) => new("key", new XElement("descriptor", secret));

    private FormKeys Make() => new(Store, AccountKeys.Open(node.Folder), node.Folder, time);
}
