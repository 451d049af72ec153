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

    /// <summary>Selects the columns that <see cref="Read{TRow}"/> reads; conditions on <c>entries</c> follow.</summary>
    public static string Select(PartTables parts) => Select(parts, _ => "");

    /// <summary>
    /// Selects them of the entries from an index on, in order. The other tables are told the bounds too: PostgreSQL would read them whole to
    /// join them.
    /// </summary>
    /// <param name="parts">Where private parts stand.</param>
    /// <param name="first">Parameter of the first index.</param>
    /// <param name="end">Parameter of the index behind the last one; null for all that are there.</param>
    public static string SelectSpan(PartTables parts, string first, string? end)
    {
        return Select(parts, table => " AND " + Within(table)) + $"WHERE {Within("entries")} ORDER BY entries.idx";

        string Within(string table) => $"{table}.idx >= {first}" + (end is null ? "" : $" AND {table}.idx < {end}");
    }

    private static string Select(PartTables parts, Func<string, string> bounds)
    {
        return "SELECT entries.idx, leaf_hashes.hash, entry, "
            + (parts.Sealed ? "key, sealed" : "NULL, NULL")
            + (parts.Plain ? ", salt, content " : " ")
            + "FROM entries " + Join("leaf_hashes") + (parts.Plain ? Join("private_parts") : "") + (parts.Sealed ? Join("sealed_parts") : "");

        string Join(string table) => $"LEFT JOIN {table} ON {table}.idx = entries.idx{bounds(table)} ";
    }

    /// <summary>The entry of the row that the reader stands at.</summary>
    public static StoredEntry Read(DbDataReader reader, PrivateKeyStore keys) => Read(new ReaderRows(reader), keys);

    /// <summary>The entry of a row.</summary>
    public static StoredEntry Read<TRow>(TRow row, PrivateKeyStore keys)
        where TRow : IRows =>
        new(new EntryIndex(row.NumberAt(0)), HashOf(row.BytesAt(1)), row.BytesAt(2), ReadPart(row, keys));

    public static MerkleHash HashAt(this DbDataReader row, int column) => HashOf(row.BytesAt(column));

    public static byte[] BytesAt(this DbDataReader row, int column) => new ReaderRows(row).BytesAt(column);

    private static MerkleHash HashOf(byte[] bytes) => bytes is { Length: MerkleHash.ByteCount } hash ? new MerkleHash(hash) : default;

    private static PrivatePart? ReadPart<TRow>(TRow row, PrivateKeyStore keys)
        where TRow : IRows
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
