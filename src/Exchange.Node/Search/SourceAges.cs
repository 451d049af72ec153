using Exchange.Protocol.Search;
using Exchange.Storage.Contributions;

namespace Exchange.Node.Search;

/// <summary>How fresh this agency's data are (RLEX-IV-E).</summary>
internal static class SourceAges
{
    /// <summary>Each source system with the time it was last heard of.</summary>
    public static async Task<IReadOnlyList<SourceAge>> OfAsync(IRecordStore store, CancellationToken cancellationToken) =>
        [.. (await store.SourcesAsync(cancellationToken)).Select(source => new SourceAge(source.System, source.LastReceivedAt))];
}
