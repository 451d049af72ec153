using Exchange.Audit.Commitments;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing.Sealing;

/// <summary>Writes private parts sealed, with what finds disclosures again. For one connection, which the caller keeps.</summary>
internal sealed class PartSealer
{
    private readonly PrivateKeyStore keys;
    private readonly SqliteCommand insertPart;
    private readonly SqliteCommand insertToken;

    public PartSealer(SqliteConnection connection, PrivateKeyStore keys)
    {
        this.keys = keys;
        insertPart = connection.CreateCommand();
        insertPart.CommandText = "INSERT INTO sealed_parts (idx, key, sealed) VALUES ($idx, $key, $sealed)";
        insertPart.Parameters.Add("$idx", SqliteType.Integer);
        insertPart.Parameters.Add("$key", SqliteType.Text);
        insertPart.Parameters.Add("$sealed", SqliteType.Blob);
        insertToken = connection.CreateCommand();
        insertToken.CommandText = "INSERT OR IGNORE INTO disclosure_tokens (token, idx) VALUES ($token, $idx)";
        insertToken.Parameters.Add("$token", SqliteType.Blob);
        insertToken.Parameters.Add("$idx", SqliteType.Integer);
    }

    /// <summary>Writes the private part of an entry, and gives the name of its key.</summary>
    public string Write(long index, ReadOnlySpan<byte> entry, PrivatePart part)
    {
        var name = PrivateKeyName.Of(entry);
        var key = keys.FindOrCreate(name);
        insertPart.Parameters[0].Value = index;
        insertPart.Parameters[1].Value = name;
        insertPart.Parameters[2].Value = PrivateSeal.Seal(keys.FindCipher(name)!, name, index, part);
        insertPart.ExecuteNonQuery();
        foreach (var disclosed in DisclosedPart.Read(part.Content.Span))
        {
            insertToken.Parameters[0].Value = PrivateSeal.Token(key, disclosed.Record);
            insertToken.Parameters[1].Value = index;
            insertToken.ExecuteNonQuery();
        }

        return name;
    }
}
