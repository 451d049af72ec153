using System.Globalization;
using Exchange.Index;
using Exchange.Index.Segmented;
using Exchange.Node.Setup;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Indexing;

/// <summary>
/// The node's index for a command at the machine: a private copy, brought level with the record store, whether or not the node runs.
/// Nothing of the node's own files is written.
/// </summary>
public sealed class NodeIndexCopy : IDisposable
{
    private const int BatchSize = 2_000;
    private const string Prefix = "index-copy-";

    private readonly IndexCopy copy;

    private NodeIndexCopy(IndexCopy copy) => this.copy = copy;

    /// <summary>The index, level with the store as it was when the copy was opened.</summary>
    public IRecordIndex Index => copy.Index;

    /// <summary>Opens the copy; where the node keeps no index yet, all records are indexed, which takes its time.</summary>
    /// <param name="folder">The node's folder.</param>
    /// <param name="store">Its records.</param>
    /// <param name="progress">Told the number of changes taken in, and of all that there are.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static async Task<NodeIndexCopy> OpenAsync(
        NodeFolder folder, IRecordStore store, IProgress<(long Done, long Of)> progress, CancellationToken cancellationToken)
    {
        IndexCopy.RemoveLeftovers(folder.Root, Prefix + "*");
        var copy = IndexCopy.Open(folder.Index(1), folder.At(Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        try
        {
            await FollowAsync(copy.Index, store, progress, cancellationToken);
            return new NodeIndexCopy(copy);
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => copy.Dispose();

    private static async Task FollowAsync(
        SegmentRecordIndex index, IRecordStore store, IProgress<(long Done, long Of)> progress, CancellationToken cancellationToken)
    {
        var last = await store.LastSequenceAsync(cancellationToken);
        var at = index.FollowedTo;
        while (at < last && await store.ChangesAfterAsync(at, BatchSize, cancellationToken) is { Count: > 0 } changes)
        {
            foreach (var change in changes)
            {
                index.Apply(change);
            }

            at = changes[^1].Sequence;
            progress.Report((at, last));
        }

        index.Refresh();
    }
}
