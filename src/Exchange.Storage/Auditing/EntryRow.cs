using Exchange.Audit.Commitments;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing;

/// <summary>
/// Reads entries out of rows that somebody may have tampered with: a value of the wrong type or length becomes one that
/// fails verification, never an exception.
/// </summary>
internal static class EntryRow
{
    public const string Select =
        "SELECT entries.idx, leaf_hashes.hash, entry, salt, content FROM entries "
        + "LEFT JOIN leaf_hashes ON leaf_hashes.idx = entries.idx "
        + "LEFT JOIN private_parts ON private_parts.idx = entries.idx ";

    public static StoredEntry Read(SqliteDataReader row)
    {
        var part = row.IsDBNull(3) ? null : new PrivatePart(row.BytesAt(3), row.BytesAt(4));
        return new StoredEntry(new EntryIndex(row.GetInt64(0)), row.HashAt(1), row.BytesAt(2), part);
    }

    public static MerkleHash HashAt(this SqliteDataReader row, int column) =>
        row.BytesAt(column) is { Length: MerkleHash.ByteCount } hash ? new MerkleHash(hash) : default;

    public static byte[] BytesAt(this SqliteDataReader row, int column) => row.GetValue(column) as byte[] ?? [];
}
