using System.Runtime.CompilerServices;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Storage.Databases;

namespace Exchange.Storage.Auditing;

/// <summary>
/// A whole log in order, read in blocks over several connections at the same time: reading and opening private parts take longer than checking
/// them. What lies below the head is settled, so that later moments show the same; the rest is read as it was at the one moment.
/// </summary>
/// <param name="place">Where the log is kept.</param>
/// <param name="moment">The log at the moment that counts; nobody else reads from it meanwhile.</param>
internal sealed class EntryBlocks(AuditPlace place, AuditSnapshot moment)
{
    private const int SmallBlock = 512;

    /// <summary>PostgreSQL plans the reading of each block anew, over the partitions of all months.</summary>
    private const int LargeBlock = 4_096;

    private readonly int blockEntries = place.Databases is FolderDatabases ? SmallBlock : LargeBlock;

    /// <summary>All entries; after a gap come those that are still there.</summary>
    public async IAsyncEnumerable<IReadOnlyList<StoredEntry>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = 0L;
        await foreach (var block in ReadSettledAsync(cancellationToken))
        {
            next += blockEntries;
            yield return block;
            if (block.Count < blockEntries)
            {
                break;
            }
        }

        await foreach (var rest in moment.ReadAsync(new EntryIndex(next), cancellationToken).Chunk(blockEntries))
        {
            yield return rest;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<StoredEntry>> ReadSettledAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var blocks = moment.StoredSize / blockEntries;
        var readers = new List<AuditSnapshot>();
        var ahead = new Queue<Task<IReadOnlyList<StoredEntry>>>();
        try
        {
            while (readers.Count < Math.Min(Environment.ProcessorCount, blocks))
            {
                readers.Add(AuditSnapshot.Open(place));
                ahead.Enqueue(ReadBlockAsync(readers[^1], readers.Count - 1, cancellationToken));
            }

            for (var block = 0L; block < blocks; block++)
            {
                var read = await ahead.Dequeue();
                if (block + readers.Count < blocks)
                {
                    // The connection that read this block is the one that is free.
                    ahead.Enqueue(ReadBlockAsync(readers[(int)(block % readers.Count)], block + readers.Count, cancellationToken));
                }

                yield return read;
            }
        }
        finally
        {
            await ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            readers.ForEach(reader => reader.Dispose());
        }
    }

    private Task<IReadOnlyList<StoredEntry>> ReadBlockAsync(AuditSnapshot reader, long block, CancellationToken cancellationToken) =>
        Task.Run(() => reader.ReadBlock(new EntryIndex(block * blockEntries), blockEntries, cancellationToken), cancellationToken);
}
