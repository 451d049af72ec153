using Exchange.Index.Segmented;
using Exchange.Node.Setup;
using Microsoft.Extensions.Logging;

namespace Exchange.Node.Indexing;

/// <summary>Opens the index of this process. Several processes of one node each keep their own, and follow the same store.</summary>
internal static partial class NodeIndex
{
    private const int ProcessesMax = 16;

    /// <summary>Opens the first folder that no other process uses, and says what of it could not be used.</summary>
    /// <exception cref="IOException">More processes than make sense use this node's folder.</exception>
    public static SegmentRecordIndex Open(NodeFolder folder, ILogger log)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                var index = IndexFolder.Open(folder.Index(number), out var damaged);
                foreach (var file in damaged)
                {
                    FileDamaged(log, file.File, file.Damage.ToString());
                }

                return index;
            }
            catch (IndexInUseException) when (number < ProcessesMax)
            {
            }
        }
    }

    [LoggerMessage(EventId = 26, Level = LogLevel.Warning,
        Message = "file {File} of the index cannot be used: {Damage}; an earlier commit serves, or the index is built anew from the store")]
    private static partial void FileDamaged(ILogger log, string file, string damage);
}
