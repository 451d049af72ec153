using System.Runtime.CompilerServices;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;

namespace Exchange.Audit.Tests.Log;

/// <summary>A store that keeps everything in lists.</summary>
public sealed class MemoryEntryStore : IEntryStore
{
    private readonly Lock turn = new();

    public List<StoredEntry> Entries { get; } = [];

    public LogHead? Head { get; set; }

    public List<int> BatchSizes { get; } = [];

    public ValueTask ExtendAsync(Func<LogHead?, LogExtension> extend, CancellationToken cancellationToken)
    {
        lock (turn)
        {
            var extension = extend(Head);
            Entries.AddRange(extension.Entries);
            BatchSizes.Add(extension.Entries.Count);
            Head = extension.Head;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<LogHead?> ReadHeadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Head);

    public async IAsyncEnumerable<StoredEntry> ReadAsync(
        EntryIndex from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in Entries.Skip((int)from.Value))
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }
}
