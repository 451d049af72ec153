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

        var bytes = Encoding.UTF8.GetBytes(text);
        lock (turn)
        {
            var signature = privateKey.SignData(bytes, HashAlgorithmName.SHA256, NoteKey.SignatureFormat);
            return new SignedNote(text, [new NoteSignature(Key.Name, Key.Id, signature)]);
        }
    }
}
