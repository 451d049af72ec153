using Exchange.Protocol.Evidence;

namespace Exchange.Hosting.Auditing;

/// <summary>
/// Where the request that is being answered came from, for every entry made while it is (CJIS AU-3, AU-3(1)): set for a request when it
/// arrives, completed when its session is known.
/// </summary>
public sealed class RequestSource
{
    private static readonly AsyncLocal<RequestSource?> Ambient = new();

    /// <summary>That of the request being answered; null where none is, as in background work.</summary>
    public static RequestSource? Current => Ambient.Value;

    /// <summary>Address that a user of this process came from.</summary>
    public string? Address { get; set; }

    /// <summary>Short hash of the session's id.</summary>
    public string? Session { get; set; }

    /// <summary>Id of the certified operator under whom a trainee works in the session.</summary>
    public string? Supervisor { get; set; }

    /// <summary>Begins a request; what runs after this in the same flow sees it.</summary>
    public static void Begin() => Ambient.Value = new RequestSource();

    /// <summary>Adds what is known to an event by a user.</summary>
    internal static void Complete(AuditEvent happened)
    {
        if (Current is { } source && happened.Public.ContainsKey("user"))
        {
            happened.With("session", source.Session).With("supervisor", source.Supervisor).WithPrivate("address", source.Address);
        }
    }
}
