using Exchange.Records.Identity;

namespace Exchange.Policy.Templates;

/// <summary>An owner's named groups of agencies, kept in a file of their own so that a template need not change when a group does.</summary>
/// <param name="Version">Rises with every change.</param>
/// <param name="Members">Name to agencies.</param>
/// <param name="Digest">SHA-256 of the canonical document, lower-case hexadecimal.</param>
public sealed record AgencyGroups(int Version, IReadOnlyDictionary<string, IReadOnlyList<Ori>> Members, string Digest)
{
    /// <summary>No groups.</summary>
    public static AgencyGroups None { get; } = new(0, new Dictionary<string, IReadOnlyList<Ori>>(), "");

    /// <summary>Whether the agency is in the group.</summary>
    /// <exception cref="KeyNotFoundException">There is no such group; whoever decides must withhold.</exception>
    public bool Includes(string group, Ori agency) => Members[group].Contains(agency);
}
