using System.Data.Common;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;

namespace Exchange.Storage.Auditing;

/// <summary>The stored head before anybody has looked whether it makes sense.</summary>
internal sealed record HeadRow(long Size, byte[] Frontier, byte[] Checkpoint)
{
    public const string Select = "SELECT size, frontier, checkpoint FROM head WHERE id = 0";

    public static HeadRow? Read(DbCommand select)
    {
        using var row = select.ExecuteReader();
        return row.Read() ? new HeadRow(row.GetInt64(0), row.BytesAt(1), row.BytesAt(2)) : null;
    }

    /// <summary>Whether size and frontier are those of the tree that the checkpoint vouches for.</summary>
    public bool Fits(Checkpoint checkpoint) =>
        TreeFrontier.TryRead(Frontier, out var frontier)
        && frontier.Size.Value == Size
        && frontier.Size == checkpoint.Size
        && frontier.Root() == checkpoint.Root;

    /// <summary>The head as a value; <see cref="EntryStoreException"/> where size and frontier cannot be one.</summary>
    public LogHead ToHead() =>
        TreeFrontier.TryRead(Frontier, out var frontier) && frontier.Size.Value == Size
            ? new LogHead(frontier, Checkpoint)
            : throw new EntryStoreException(
                UnavailableReason.Damaged, "the stored head cannot be read; run `exchange audit verify`");
}
