using Exchange.Protocol.Errors;

namespace Exchange.Protocol.Assertions;

/// <summary>What came of checking the hub's token.</summary>
/// <param name="RegistryVersion">Version of the registry that the hub decided by; a node with an older one fetches it.</param>
/// <param name="Code">Why it is refused; null when it is good.</param>
public readonly record struct RelayCheck(long RegistryVersion, ErrorCode? Code);
