namespace Exchange.Protocol.Assertions;

/// <summary>Remembers the ids of tokens until they expire. Shared by every process of one node or hub.</summary>
public interface IReplayGuard
{
    /// <summary>True the first time an id is seen, false ever after until it expires.</summary>
    ValueTask<bool> TryUseAsync(string id, DateTimeOffset expiresAt, CancellationToken cancellationToken);
}
