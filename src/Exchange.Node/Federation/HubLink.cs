using System.Text.Json;
using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Protocol.Registry;

namespace Exchange.Node.Federation;

/// <summary>The hub that the node has joined, or none.</summary>
/// <param name="Hub">Name, address and key of the hub; null before the node has joined one.</param>
public sealed record HubLink(HubDescription? Hub)
{
    /// <summary>Reads the file that joining wrote.</summary>
    public static HubLink Load(NodeFolder folder) =>
        new(File.Exists(folder.Hub) ? JsonSerializer.Deserialize<HubDescription>(File.ReadAllBytes(folder.Hub), ProtocolJson.Options) : null);
}
