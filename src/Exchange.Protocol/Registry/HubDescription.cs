namespace Exchange.Protocol.Registry;

/// <summary>What a hub tells nodes about itself: the file <c>hub.json</c> that an operator carries to the node.</summary>
/// <param name="Name">The hub's name, the audience of assertions.</param>
/// <param name="Address">Where nodes reach the hub.</param>
/// <param name="PublicKey">The hub's public key.</param>
/// <param name="AuditKey">The key of its audit log, as notes name it; null where the file is from before logs were witnessed.</param>
public sealed record HubDescription(string Name, Uri Address, string PublicKey, string? AuditKey = null);
