using Exchange.Index.Tests.Contract;

namespace Exchange.Index.Tests.Segmented;

public sealed class SegmentLabelGroupTests : LabelGroupContract, IDisposable
{
    private readonly SegmentFolder folders = new();

    public void Dispose() => folders.Dispose();

    protected override IRecordIndex Create() => folders.Create();

    protected override void Settle(IRecordIndex changed) => changed.Refresh();
}
