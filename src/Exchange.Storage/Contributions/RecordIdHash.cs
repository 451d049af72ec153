using System.Security.Cryptography;
using System.Text;
using Exchange.Records.Identity;

namespace Exchange.Storage.Contributions;

/// <summary>SHA-256 of a record's id: recognises an expunged record without saying which it was.</summary>
public readonly struct RecordIdHash : IEquatable<RecordIdHash>
{
    private readonly byte[] bytes;

    private RecordIdHash(byte[] bytes) => this.bytes = bytes;

    /// <summary>The hash of an id.</summary>
    public static RecordIdHash Of(RecordId id) => new(SHA256.HashData(Encoding.UTF8.GetBytes(id.ToString())));

    /// <summary>A hash that was stored.</summary>
    public static RecordIdHash FromBytes(byte[] stored) => new(stored);

    /// <summary>The 32 bytes.</summary>
    public byte[] ToBytes() => bytes;

    /// <inheritdoc />
    public bool Equals(RecordIdHash other) => bytes.AsSpan().SequenceEqual(other.bytes);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is RecordIdHash other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => BitConverter.ToInt32(bytes);

    /// <summary>Whether both are the hash of one id.</summary>
    public static bool operator ==(RecordIdHash left, RecordIdHash right) => left.Equals(right);

    /// <summary>Whether they are hashes of different ids.</summary>
    public static bool operator !=(RecordIdHash left, RecordIdHash right) => !left.Equals(right);
}
