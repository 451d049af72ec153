using Exchange.Index.Plain;
using Exchange.Index.Tests.Contract;

namespace Exchange.Index.Tests.Plain;

public sealed class PlainLabelGroupTests : LabelGroupContract
{
    protected override IRecordIndex Create() => new PlainRecordIndex();
}
