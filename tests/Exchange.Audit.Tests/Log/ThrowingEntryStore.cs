using Exchange.Audit.Log;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Tests.Log;

/// <summary>A store whose disk fails while <see cref="Failure"/> is set, before anything is written.</summary>
public sealed class ThrowingEntryStore(IEntryStore inner) : IEntryStore
{
    public Exception? Failure { get; set; }

    public ValueTask ExtendAsync(Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken) =>
        Failure is null ? inner.ExtendAsync(extend, cancellationToken) : throw Failure;

    public ValueTask<LogHead?> ReadHeadAsync(CancellationToken cancellationToken) =>
        inner.ReadHeadAsync(cancellationToken);

    public IAsyncEnumerable<StoredEntry> ReadAsync(EntryIndex from, CancellationToken cancellationToken) =>
        inner.ReadAsync(from, cancellationToken);
}
