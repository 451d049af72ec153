using Exchange.Index.Plain;
using Exchange.Index.Tests.Contract;

namespace Exchange.Index.Tests.Plain;

public sealed class PlainQueryTextTests : QueryTextContract
{
    protected override IRecordIndex Create() => new PlainRecordIndex();
}
