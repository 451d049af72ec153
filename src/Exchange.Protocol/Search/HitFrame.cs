using System.Text.Json.Nodes;
using Exchange.Policy.Receipts;
using Exchange.Policy.Templates;

namespace Exchange.Protocol.Search;

/// <summary>One record that an owner discloses, or the fact that it holds one.</summary>
public sealed record HitFrame : AgencyFrame
{
    /// <summary>The owner's name (RLEX-VII-A-2).</summary>
    public required string AgencyName { get; init; }

    /// <summary>How much is disclosed.</summary>
    public required SharingLevel Level { get; init; }

    /// <summary>Greater is better; scores of different nodes compare. Absent for pointers.</summary>
    public double? Score { get; init; }

    /// <summary>How it stands to what was asked, as far as the requester may know. Absent for pointers.</summary>
    public IReadOnlyList<MatchReason>? Why { get; init; }

    /// <summary>Pieces of the narrative around what was asked for. Absent where there are none, or the narrative is not shown.</summary>
    public IReadOnlyList<Highlight>? Highlights { get; init; }

    /// <summary>The record less what is withheld. Absent for pointers.</summary>
    public JsonObject? Record { get; init; }

    /// <summary>Whom to call at the owner.</summary>
    public required string Contact { get; init; }

    /// <summary>What was decided, and what the requester must do.</summary>
    public required Receipt Receipt { get; init; }
}
