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
        var name = PrivateKeyName.Of(entry);
        var key = keys.FindOrCreate(name);
        insertPart.With(index).With(name).With(PrivateSeal.Seal(keys.FindCipher(name)!, name, index, part)).Run();
        foreach (var disclosed in DisclosedPart.Read(part.Content.Span))
        {
            insertToken.With(PrivateSeal.Token(key, disclosed.Record)).With(index).Run();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        insertPart.Dispose();
        insertToken.Dispose();
    }
}
