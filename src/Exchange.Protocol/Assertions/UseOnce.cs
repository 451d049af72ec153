namespace Exchange.Protocol.Assertions;

/// <summary>
/// Remembers the ids of tokens until they expire: true the first time an id is seen, false ever after. Shared by every process of one
/// node or hub.
/// </summary>
public delegate ValueTask<bool> UseOnce(string id, DateTimeOffset expiresAt, CancellationToken cancellationToken);
