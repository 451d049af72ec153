using Exchange.Policy.Requesters;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Tests;

/// <summary>A hub, two agencies with nodes, agencies without, and their keys, around one clock.</summary>
internal sealed class Parties : IDisposable
{
    public const string Hub = "tamarind";

    private readonly HashSet<string> used = [];

    public static Ori Home { get; } = Ori.Parse("FL0130200");

    public static Ori Other { get; } = Ori.Parse("FL0200100");

    public static Ori Served { get; } = Ori.Parse("FL0130201");

    public static Ori ServedButNotAuthorised { get; } = Ori.Parse("FL0130202");

    public static Ori ServedByOther { get; } = Ori.Parse("FL0200101");

    public static Ori Nowhere { get; } = Ori.Parse("FL0990000");

    public static byte[] Body { get; } = """{"query":{"text":"marker"}}"""u8.ToArray();

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ManualTime Time { get; } = new();

    public SigningKey HomeKey { get; } = SigningKey.Ephemeral();

    public SigningKey OtherKey { get; } = SigningKey.Ephemeral();

    public SigningKey HubKey { get; } = SigningKey.Ephemeral();

    public AgencyRegistry Registry() => new(Hub, 7, Time.GetUtcNow(),
    [
        new RegisteredAgency { Ori = Home, Name = "Home PD", PublicKey = HomeKey.PublicKey, Address = new Uri("http://127.0.0.1:1/") },
        new RegisteredAgency { Ori = Other, Name = "Other PD", PublicKey = OtherKey.PublicKey, Address = new Uri("http://127.0.0.1:2/") },
        new RegisteredAgency { Ori = Served, Name = "Marina", Terminal = false, ServedBy = Home, InquiryAuthorised = true },
        new RegisteredAgency { Ori = ServedButNotAuthorised, Name = "Harbour", Terminal = false, ServedBy = Home },
        new RegisteredAgency { Ori = ServedByOther, Name = "Campus", Terminal = false, ServedBy = Other, InquiryAuthorised = true },
    ]);

    /// <summary>The registry with one agency changed.</summary>
    public AgencyRegistry RegistryWith(Ori ori, Func<RegisteredAgency, RegisteredAgency> change) =>
        Registry() with { Agencies = [.. Registry().Agencies.Select(agency => agency.Ori == ori ? change(agency) : agency)] };

    /// <summary>A good assertion over <see cref="Body"/>.</summary>
    public Assertion Assertion() => new()
    {
        Id = RandomId.New(),
        Ori = Home,
        User = "a.reyes",
        Role = "Analyst",
        CertifiedUntil = new DateOnly(2026, 12, 31),
        UseCode = UseCode.C,
        Reason = "burglary series on Elm Street",
        CaseNumber = "2026-000417",
        Audience = Hub,
        QueryHash = AssertionSigner.QueryHash(Body),
        IssuedAt = Time.GetUtcNow(),
        ExpiresAt = Time.GetUtcNow() + Protocol.Assertions.Assertion.Lifetime,
    };

    public string Sign(Assertion assertion) => AssertionSigner.Sign(assertion, HomeKey);

    public Task<AssertionCheck> CheckAsync(string? token, byte[]? body = null, AgencyRegistry? registry = null) =>
        new AssertionVerifier(Hub, UseOnceAsync, Time).CheckAsync(token, body ?? Body, registry ?? Registry(), Cancellation);

    public ValueTask<bool> UseOnceAsync(string id, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        ValueTask.FromResult(used.Add(id));

    public void Dispose()
    {
        HomeKey.Dispose();
        OtherKey.Dispose();
        HubKey.Dispose();
    }
}
