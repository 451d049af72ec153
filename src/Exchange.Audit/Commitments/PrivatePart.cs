using System.Security.Cryptography;

namespace Exchange.Audit.Commitments;

/// <summary>
/// The part of an entry that stays out of the tree (personal data), with the salt that keeps it from being guessed from
/// its commitment. It may be destroyed; every proof stays valid.
/// </summary>
public sealed class PrivatePart
{
    /// <summary>The length of a salt in bytes.</summary>
    public const int SaltByteCount = 32;

    /// <summary>Takes what a store kept. A salt of another length is an <see cref="ArgumentException"/>.</summary>
    public PrivatePart(ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> content)
    {
        if (salt.Length != SaltByteCount)
        {
            throw new ArgumentException($"a salt is {SaltByteCount} bytes, not {salt.Length}", nameof(salt));
        }

        Salt = salt;
        Content = content;
    }

    /// <summary>32 random bytes, never used twice.</summary>
    public ReadOnlyMemory<byte> Salt { get; }

    /// <summary>The private bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Puts a fresh random salt before the content.</summary>
    public static PrivatePart Seal(ReadOnlyMemory<byte> content) =>
        new(RandomNumberGenerator.GetBytes(SaltByteCount), content);

    /// <summary>The commitment to this salt and content.</summary>
    public Commitment Commit() => Commitment.To(Salt.Span, Content.Span);

    /// <summary>Whether the commitment was made to this salt and content.</summary>
    public bool Opens(Commitment commitment) => Commit() == commitment;
}
