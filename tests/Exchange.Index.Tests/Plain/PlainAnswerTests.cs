using Exchange.Index.Plain;
using Exchange.Index.Tests.Contract;

namespace Exchange.Index.Tests.Plain;

public sealed class PlainAnswerTests : AnswerContract
{
    protected override IRecordIndex Create() => new PlainRecordIndex();
}
