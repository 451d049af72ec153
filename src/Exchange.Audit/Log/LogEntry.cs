using Exchange.Audit.Commitments;

namespace Exchange.Audit.Log;

/// <summary>What is to be appended.</summary>
/// <param name="Entry">The bytes that are hashed, at most <see cref="AuditLog.EntryBytesMax"/> of them; opaque.</param>
/// <param name="Private">What is kept beside them, out of the tree; null where there is nothing.</param>
public sealed record LogEntry(ReadOnlyMemory<byte> Entry, PrivatePart? Private);
