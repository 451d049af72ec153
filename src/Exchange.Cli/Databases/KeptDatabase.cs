using Exchange.Records.Identity;

namespace Exchange.Cli.Databases;

/// <summary>The database that the settings of a node or hub name.</summary>
/// <param name="Address">Its address; null where stores are files of the folder.</param>
/// <param name="Log">Whose it is: the name of the audit log.</param>
/// <param name="Agency">The node's agency; null for a hub.</param>
/// <param name="Save">Puts another address into the settings.</param>
internal sealed record KeptDatabase(string? Address, string Log, Ori? Agency, Action<string> Save);
