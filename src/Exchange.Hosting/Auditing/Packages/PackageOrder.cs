using Exchange.Audit.Notes;
using Exchange.Records.Identity;

namespace Exchange.Hosting.Auditing.Packages;

/// <summary>What is to be packed.</summary>
/// <param name="Receiver">The agency that receives it.</param>
/// <param name="Keeper">The agency whose node keeps the log; null for a hub's.</param>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day, UTC.</param>
/// <param name="LogKey">The log's public key.</param>
/// <param name="Witnesses">Public keys of its witnesses.</param>
public sealed record PackageOrder(Ori Receiver, Ori? Keeper, DateOnly From, DateOnly To, NoteKey LogKey, IReadOnlyList<NoteKey> Witnesses)
{
    /// <summary>The newest checkpoint that a witness cosigned; empty where none did.</summary>
    public ReadOnlyMemory<byte> Cosigned { get; init; }
}
