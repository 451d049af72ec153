using System.Text.Json.Nodes;
using Exchange.Records.Identity;

namespace Exchange.Hosting.Auditing.Packages;

/// <summary>
/// What of a log an agency may take with it: its own users' acts and every access to its own records, and nothing else (RLEX-VII-F-2).
/// </summary>
/// <param name="receiver">The agency that receives the package.</param>
/// <param name="keeper">The agency whose node keeps the log; null for a hub's.</param>
public sealed class PackageScope(Ori receiver, Ori? keeper)
{
    /// <summary>What leaves of an entry, judged by its public part.</summary>
    public PackagePart Of(JsonObject entry)
    {
        if (Names(entry["ori"]) || Names(entry["onBehalfOf"]))
        {
            return PackagePart.WithPrivate;
        }

        // Whatever another agency's user did at this agency's own node was about this agency's records.
        if (keeper == receiver && entry.ContainsKey("ori"))
        {
            return PackagePart.WithPrivate;
        }

        return Names(entry["owner"]) || Names(entry["to"]) ? PackagePart.PublicOnly : PackagePart.Nothing;
    }

    private bool Names(JsonNode? value) => value switch
    {
        JsonArray list => list.Any(Names),
        JsonValue text => text.TryGetValue<string>(out var name) && name == receiver.Text,
        _ => false,
    };
}
