using System.Data.Common;
using Exchange.Audit.Commitments;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Storage.Auditing.Sealing;
using Exchange.Storage.Databases;

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

    /// <summary>The entry of the row that the reader stands at.</summary>
    public static StoredEntry Read(DbDataReader reader, PrivateKeyStore keys) => Read(new ReaderRow(reader), keys);

    /// <summary>The entry of a row.</summary>
    public static StoredEntry Read<TRow>(TRow row, PrivateKeyStore keys)
        where TRow : IRowValues =>
        new(new EntryIndex(row.NumberAt(0)), HashOf(row.BytesAt(1)), row.BytesAt(2), ReadPart(row, keys));

    public static MerkleHash HashAt(this DbDataReader row, int column) => HashOf(row.BytesAt(column));

    public static byte[] BytesAt(this DbDataReader row, int column) => new ReaderRow(row).BytesAt(column);

    private static MerkleHash HashOf(byte[] bytes) => bytes is { Length: MerkleHash.ByteCount } hash ? new MerkleHash(hash) : default;

    private static PrivatePart? ReadPart<TRow>(TRow row, PrivateKeyStore keys)
        where TRow : IRowValues
    {
        // A plain part goes before: whoever planted one beside the sealed must be found out.
        if (row.Columns > PlainColumn && !row.IsNull(PlainColumn))
        {
            return new PrivatePart(row.BytesAt(PlainColumn), row.BytesAt(PlainColumn + 1));
        }

        // Without its key a private part is as good as destroyed.
        return row.TextAt(3) is { } name && keys.FindCipher(name) is { } cipher
            ? PrivateSeal.Open(cipher, name, row.NumberAt(0), row.BytesAt(4))
            : null;
    }
}
