using Exchange.Hub.Setup;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;

namespace Exchange.Hub.Agencies;

/// <summary>The registry as the hub decides by it and signs it.</summary>
public sealed class RegistryIssuer(AgencyFile agencies, HubSettings settings, SigningKey key, TimeProvider time)
{
    private static readonly TimeSpan SignatureKept = TimeSpan.FromSeconds(10);

    private readonly Lock turn = new();
    private AgencyRegistry? registry;
    private string? token;

    /// <summary>The registry now.</summary>
    public AgencyRegistry Current
    {
        get
        {
            lock (turn)
            {
                return Refresh();
            }
        }
    }

    /// <summary>The registry now, signed.</summary>
    public string Signed
    {
        get
        {
            lock (turn)
            {
                var current = Refresh();
                return token ??= SignedRegistry.Sign(current, key);
            }
        }
    }

    private AgencyRegistry Refresh()
    {
        var list = agencies.Current;
        var now = time.GetUtcNow();
        if (registry is null || registry.Version != list.Version || now - registry.IssuedAt > SignatureKept)
        {
            registry = new AgencyRegistry(settings.Name, list.Version, now, list.Agencies);
            token = null;
        }

        return registry;
    }
}
