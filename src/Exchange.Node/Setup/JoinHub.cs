using System.Text.Json;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Records.Validation;

namespace Exchange.Node.Setup;

/// <summary>Tells a node which hub it belongs to. The hub's key is trusted from then on, because the operator brought it by hand.</summary>
public static class JoinHub
{
    /// <summary>The problems that kept it from joining; none when it did.</summary>
    public static IReadOnlyList<Problem> Run(NodeFolder folder, ReadOnlyMemory<byte> hubFile)
    {
        HubDescription? hub;
        try
        {
            hub = JsonSerializer.Deserialize<HubDescription>(hubFile.Span, ProtocolJson.Options);
        }
        catch (JsonException)
        {
            hub = null;
        }

        if (hub is null || !PublicKeys.TryGet(hub.PublicKey, out _))
        {
            return [new Problem("hub", "hub-unreadable", "this is no hub.json; take the file that `exchange hub init` wrote")];
        }

        if (!LoopbackRule.Allows(hub.Address))
        {
            return [new Problem("hub", "address-not-safe", "the hub's address is plain HTTP on another machine; it must be https")];
        }

        File.WriteAllBytes(folder.Hub, hubFile.ToArray());
        return [];
    }
}
