using System.Buffers.Binary;
using System.Globalization;

namespace Exchange.Audit.Notes;

/// <summary>
/// What a witness says of a log: as of a time, this is the largest tree seen of it, and it began with all those seen before (C2SP
/// tlog-cosignature v1, with ECDSA P-256 in the place of Ed25519).
/// </summary>
/// <param name="Witness">The witness's key.</param>
/// <param name="At">When it cosigned, to the second.</param>
public sealed record Cosignature(NoteKey Witness, DateTimeOffset At)
{
    private const int TimeBytes = sizeof(long);
    private const string NameEnding = "/witness";

    /// <summary>The key as a witness's: a process cosigns with its log's key under a name of its own, so that the two never mix.</summary>
    public static NoteKey WitnessKey(NoteKey logKey) =>
        NoteKey.TryCreate(WitnessName(logKey.Name), logKey.SubjectPublicKeyInfo.Span, out var key)
            ? key
            : throw new ArgumentException("the key has no name that a note can hold", nameof(logKey));

    /// <summary>The name under which the keeper of a log cosigns the logs of others.</summary>
    public static string WitnessName(string origin) => origin + NameEnding;

    /// <summary>Good cosignatures of known witnesses; null where one in the name of a known witness is false.</summary>
    public static IReadOnlyList<Cosignature>? Read(SignedNote note, IEnumerable<NoteKey> witnesses)
    {
        var found = new List<Cosignature>();
        var known = witnesses.ToList();
        foreach (var signature in note.Signatures)
        {
            var key = known.Find(witness => witness.Name == signature.KeyName && witness.Id == signature.KeyId);
            if (key is null)
            {
                continue;
            }

            if (Verify(key, note.Text, signature.Signature.Span) is not { } at)
            {
                return null;
            }

            found.Add(new Cosignature(key, at));
        }

        return found;
    }

    /// <summary>When the witness cosigned; null where it did not.</summary>
    public static DateTimeOffset? Verify(NoteKey witness, string checkpointText, ReadOnlySpan<byte> signature)
    {
        var seconds = signature.Length > TimeBytes ? BinaryPrimitives.ReadInt64BigEndian(signature) : -1;
        return seconds >= 0 && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            && witness.Verifies(Message(seconds, checkpointText), signature[TimeBytes..])
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
    }

    internal static string Message(long seconds, string checkpointText) =>
        $"cosignature/v1\ntime {seconds.ToString(CultureInfo.InvariantCulture)}\n{checkpointText}";

    internal static byte[] Join(long seconds, byte[] signature)
    {
        var joined = new byte[TimeBytes + signature.Length];
        BinaryPrimitives.WriteInt64BigEndian(joined, seconds);
        signature.CopyTo(joined, TimeBytes);
        return joined;
    }
}
