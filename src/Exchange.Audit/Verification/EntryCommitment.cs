using System.Text.Json;
using Exchange.Audit.Commitments;

namespace Exchange.Audit.Verification;

/// <summary>Reads the commitment of an entry: its top-level JSON property <c>private</c>, 64 hex digits.</summary>
public static class EntryCommitment
{
    /// <summary>The commitment; null where the entry is not JSON or does not carry exactly one.</summary>
    public static Commitment? Read(ReadOnlySpan<byte> entry)
    {
        try
        {
            return ReadJson(new Utf8JsonReader(entry));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Commitment? ReadJson(Utf8JsonReader json)
    {
        Commitment? found = null;
        while (json.Read())
        {
            if (json.CurrentDepth != 1
                || json.TokenType != JsonTokenType.PropertyName
                || !json.ValueTextEquals("private"u8))
            {
                continue;
            }

            json.Read();
            if (found is not null
                || json.TokenType != JsonTokenType.String
                || !Commitment.TryParse(json.ValueSpan, out var commitment))
            {
                return null;
            }

            found = commitment;
        }

        return found;
    }
}
