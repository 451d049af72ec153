using Exchange.Audit.Commitments;
using Exchange.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing.Sealing;

/// <summary>Writes private parts sealed, with what finds disclosures again. For one connection, which the caller keeps.</summary>
internal sealed class PartSealer(SqliteConnection connection, PrivateKeyStore keys) : IDisposable
{
    private readonly SqliteStatement insertPart = new(connection, "INSERT INTO sealed_parts (idx, key, sealed) VALUES (?1, ?2, ?3)");
    private readonly SqliteStatement insertToken = new(connection, "INSERT OR IGNORE INTO disclosure_tokens (token, idx) VALUES (?1, ?2)");

    /// <summary>Writes the private part of an entry.</summary>
    public void Write(long index, ReadOnlySpan<byte> entry, PrivatePart part)
    {
        var kept = SealedPart.Of(index, PrivateKeyName.Of(entry), part, keys);
        insertPart.With(index).With(kept.Key).With(kept.Bytes).Run();
        foreach (var token in kept.Tokens)
        {
            insertToken.With(token).With(index).Run();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        insertPart.Dispose();
        insertToken.Dispose();
    }
}
