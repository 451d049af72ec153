using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Processes;
using Exchange.Node.SignIn;
using Exchange.Protocol;
using Exchange.Records.Identity;
using Exchange.Storage.Databases;

namespace Exchange.Node.Setup;

/// <summary>What an operator sets: the file <c>settings.json</c>.</summary>
public sealed record NodeSettings
{
    /// <summary>The agency whose node this is.</summary>
    public required Ori Ori { get; init; }

    /// <summary>What people call the agency.</summary>
    public required string Name { get; init; }

    /// <summary>Whom other agencies call.</summary>
    public required string Contact { get; init; }

    /// <summary>Where the node listens. Plain HTTP is for loopback addresses only.</summary>
    public required Uri Listen { get; init; }

    /// <summary>Certificate and key for TLS; needed for an <c>https</c> address.</summary>
    public TlsSettings? Tls { get; init; }

    /// <summary>Where the hub reaches the node, when that differs from where it listens.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Seconds after which the home node stops waiting for the hub. The default value is 15.</summary>
    public double HubTimeoutSeconds { get; init; } = 15;

    /// <summary>Greatest body of a contribution over HTTP, in bytes. The default value is 1 GiB.</summary>
    public long ContributionBytesMax { get; init; } = 1L << 30;

    /// <summary>
    /// Searches a day, UTC, that one user of another agency may make on fields that a template lets be searched and does not show. The
    /// default value is 50.
    /// </summary>
    public int HiddenSearchesPerDay { get; init; } = 50;

    /// <summary>
    /// Different values close together, asked by one user of one such field within an hour, that raise an alert. The default value is 10.
    /// </summary>
    public int NearQueriesPerHour { get; init; } = 10;

    /// <summary>
    /// Requests a minute that one user or client may make, half of them at once; strangers have a tenth for each address. 0 for no bound. The
    /// default value is 1,200.
    /// </summary>
    public int RequestsPerMinute { get; init; } = 1_200;

    /// <summary>
    /// Address of the PostgreSQL database that holds the node's stores, <c>postgres://user@host:port/database</c>; without one they are files
    /// of the folder.
    /// </summary>
    public string? Database { get; init; }

    /// <summary>
    /// Months for which private parts of audit entries are kept after the month they are from, 12 at least (CJIS AU-11: a year). The
    /// default value is 12.
    /// </summary>
    public int PrivateMonthsKept { get; init; } = 12;

    /// <summary>The agency's own identity provider; null where people sign in with accounts of the node alone.</summary>
    public ProviderSettings? Provider { get; init; }

    /// <summary>
    /// Agencies of the registry that are told of violations at once: the exchange's office and the CJIS systems officer (RLEX-XI-B6). The
    /// default value is nobody.
    /// </summary>
    public IReadOnlyList<Ori> ViolationsTo { get; init; } = [];

    /// <summary>The name of the node's audit log; it never changes.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string AuditOrigin => AuditOrigins.OfNode(Ori);

    /// <summary>Where the stores are kept.</summary>
    public IDatabases Databases(NodeFolder folder) => StoreDatabases.Of(Database, folder.Root, AuditOrigin);

    /// <summary>Reads the settings of a folder.</summary>
    /// <exception cref="FileNotFoundException">The folder holds no node.</exception>
    /// <exception cref="JsonException">The file is not of the documented form.</exception>
    public static NodeSettings Load(NodeFolder folder) =>
        JsonSerializer.Deserialize<NodeSettings>(File.ReadAllBytes(folder.Settings), ProtocolJson.Options)
            ?? throw new JsonException("the settings are empty");

    /// <summary>Writes the settings into a folder.</summary>
    public void Save(NodeFolder folder) =>
        File.WriteAllBytes(folder.Settings, JsonSerializer.SerializeToUtf8Bytes(this, ProtocolJson.Indented));
}
