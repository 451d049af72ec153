using System.Text.Json.Serialization;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Search;

/// <summary>A frame from, or about, one agency.</summary>
public abstract record AgencyFrame : Frame
{
    /// <summary>The agency.</summary>
    [JsonPropertyOrder(-1)]
    public required Ori Agency { get; init; }
}
