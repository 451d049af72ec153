using System.Security.Cryptography;
using System.Text;

namespace Exchange.Audit.Notes;

/// <summary>Signs note texts with a private P-256 key, which the caller keeps and disposes. Thread-safe.</summary>
public sealed class NoteSigner(string name, ECDsa privateKey)
{
    private readonly Lock turn = new();

    /// <summary>The public half under the signer's name.</summary>
    public NoteKey Key { get; } = NoteKey.From(name, privateKey);

    /// <summary>The text with this signer's signature. The text must end in a newline.</summary>
    public SignedNote Sign(string text)
    {
        if (!text.EndsWith('\n'))
        {
            throw new ArgumentException("a note text ends in a newline", nameof(text));
        }

        return new SignedNote(text, [new NoteSignature(Key.Name, Key.Id, SignBytes(text))]);
    }

    /// <summary>
    /// A cosignature over a checkpoint of another log: the message of C2SP tlog-cosignature v1 with the time in seconds, signed with this
    /// key. The caller has checked the checkpoint against the one it saw before.
    /// </summary>
    public NoteSignature Cosign(string checkpointText, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds();
        return new NoteSignature(Key.Name, Key.Id, Cosignature.Join(seconds, SignBytes(Cosignature.Message(seconds, checkpointText))));
    }

    private byte[] SignBytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        lock (turn)
        {
            return privateKey.SignData(bytes, HashAlgorithmName.SHA256, NoteKey.SignatureFormat);
        }
    }
}
