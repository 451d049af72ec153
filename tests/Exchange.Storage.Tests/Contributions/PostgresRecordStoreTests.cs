using System.Text;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Contributions;

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgresRecordStoreTests : RecordStoreContract<PostgresSite>
{
    [Fact]
    [Requirement("RLEX-VII-C-1")]
    public async Task ExpungedRecord_IsInNoRow()
    {
        await PutAsync(Some.Record("ZZMARKERZZ") with { Narrative = "ZZMARKERZZ" }, Some.Record("other"));
        await PutAsync(Some.Record("ZZMARKERZZ"));
        Dump().ShouldContain("ZZMARKERZZ");

        (await Store.ExpungeAsync(Some.Record("ZZMARKERZZ").Id, Cancellation)).ShouldBeTrue();

        Dump().ShouldNotContain("ZZMARKERZZ");
    }

    /// <summary>The dump writes bytes in hexadecimal; the local id stands in the clear.</summary>
    private string Dump() => Encoding.UTF8.GetString(Site.Contents());
}
