using Exchange.Audit.Log;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Tests.Log;

/// <summary>A store whose commit is slow: it waits until <see cref="Go"/> is completed.</summary>
public sealed class WaitingEntryStore(IEntryStore inner) : IEntryStore
{
    public TaskCompletionSource Go { get; set; } = new();

    public async ValueTask ExtendAsync(Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken)
    {
        await Go.Task;
        await inner.ExtendAsync(extend, cancellationToken);
    }

    public ValueTask<LogHead?> ReadHeadAsync(CancellationToken cancellationToken) =>
        inner.ReadHeadAsync(cancellationToken);

    public IAsyncEnumerable<StoredEntry> ReadAsync(EntryIndex from, CancellationToken cancellationToken) =>
        inner.ReadAsync(from, cancellationToken);
}
