using System.Security.Cryptography;

namespace Exchange.Audit.Commitments;

/// <summary>
/// The part of an entry that stays out of the tree (personal data), with the salt that keeps it from being guessed from
/// its commitment. It may be destroyed; every proof stays valid.
/// </summary>
/// <param name="salt">As stored; one that is not <see cref="SaltByteCount"/> bytes opens no commitment.</param>
/// <param name="content">The private bytes.</param>
public sealed class PrivatePart(ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> content)
{
    /// <summary>The length of a salt in bytes.</summary>
    public const int SaltByteCount = 32;

    /// <summary>32 random bytes, never used twice.</summary>
    public ReadOnlyMemory<byte> Salt { get; } = salt;

    /// <summary>The private bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; } = content;

    /// <summary>Puts a fresh random salt before the content.</summary>
    public static PrivatePart Seal(ReadOnlyMemory<byte> content) =>
        new(RandomNumberGenerator.GetBytes(SaltByteCount), content);

    /// <summary>The commitment to this salt and content.</summary>
    public Commitment Commit() => Commitment.To(Salt.Span, Content.Span);

    /// <summary>Whether the commitment was made to this salt and content.</summary>
    public bool Opens(Commitment commitment) =>
        // With salts of other lengths bytes could move between salt and content unseen.
        Salt.Length == SaltByteCount && Commit() == commitment;
}
