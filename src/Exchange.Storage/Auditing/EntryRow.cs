using System.Data.Common;
using Exchange.Audit.Commitments;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Storage.Auditing.Sealing;

namespace Exchange.Storage.Auditing;

/// <summary>
/// Reads entries out of rows that somebody may have tampered with: a value of the wrong type or length becomes one that
/// fails verification, never an exception.
/// </summary>
internal static class EntryRow
{
    private const int PlainColumn = 5;

    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    public static string Select(PartTables parts) =>
        "SELECT entries.idx, leaf_hashes.hash, entry, "
        + (parts.Sealed ? "key, sealed" : "NULL, NULL")
        + (parts.Plain ? ", salt, content " : " ")
        + "FROM entries LEFT JOIN leaf_hashes ON leaf_hashes.idx = entries.idx "
        + (parts.Plain ? "LEFT JOIN private_parts ON private_parts.idx = entries.idx " : "")
        + (parts.Sealed ? "LEFT JOIN sealed_parts ON sealed_parts.idx = entries.idx " : "");

    public static StoredEntry Read(DbDataReader row, PrivateKeyStore keys) =>
        new(new EntryIndex(row.GetInt64(0)), row.HashAt(1), row.BytesAt(2), ReadPart(row, keys));

    public static MerkleHash HashAt(this DbDataReader row, int column) =>
        row.BytesAt(column) is { Length: MerkleHash.ByteCount } hash ? new MerkleHash(hash) : default;

    public static byte[] BytesAt(this DbDataReader row, int column) => row.GetValue(column) as byte[] ?? [];

    private static PrivatePart? ReadPart(DbDataReader row, PrivateKeyStore keys)
    {
        // A plain part goes before: whoever planted one beside the sealed must be found out.
        if (row.FieldCount > PlainColumn && !row.IsDBNull(PlainColumn))
        {
            return new PrivatePart(row.BytesAt(PlainColumn), row.BytesAt(PlainColumn + 1));
        }

        // Without its key a private part is as good as destroyed.
        return row.GetValue(3) is string name && keys.FindCipher(name) is { } cipher
            ? PrivateSeal.Open(cipher, name, row.GetInt64(0), row.BytesAt(4))
            : null;
    }
}
