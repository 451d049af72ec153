using Exchange.Records.Identity;

namespace Exchange.Protocol.Registry;

/// <summary>What a node tells the hub about itself: the file <c>node.json</c> that an operator carries to the hub.</summary>
/// <param name="Ori">The agency.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Address">Where the hub reaches the node.</param>
/// <param name="PublicKey">The node's public key.</param>
/// <param name="Contact">Its coordinator's telephone or address.</param>
/// <param name="AuditKey">The key of its audit log, as notes name it; null where the file is from before logs were witnessed.</param>
public sealed record NodeDescription(Ori Ori, string Name, Uri Address, string PublicKey, string? Contact = null, string? AuditKey = null);
