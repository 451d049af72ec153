using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Processes;
using Exchange.Protocol;
using Exchange.Storage.Databases;

namespace Exchange.Hub.Setup;

/// <summary>What an operator sets: the file <c>settings.json</c>.</summary>
public sealed record HubSettings
{
    /// <summary>The hub's name, the audience of assertions.</summary>
    public required string Name { get; init; }

    /// <summary>Where the hub listens. Plain HTTP is for loopback addresses only.</summary>
    public required Uri Listen { get; init; }

    /// <summary>Certificate and key for TLS; needed for an <c>https</c> address.</summary>
    public TlsSettings? Tls { get; init; }

    /// <summary>Where nodes reach the hub, when that differs from where it listens.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Seconds that one agency has to answer a search. The default value is 10.</summary>
    public double NodeTimeoutSeconds { get; init; } = 10;

    /// <summary>Seconds for which an agency that fails again and again is left alone. The default value is 15.</summary>
    public double CircuitBreakSeconds { get; init; } = 15;

    /// <summary>
    /// Address of the PostgreSQL database that holds the hub's stores, <c>postgres://user@host:port/database</c>; without one they are files
    /// of the folder.
    /// </summary>
    public string? Database { get; init; }

    /// <summary>
    /// Months for which private parts of audit entries are kept after the month they are from, 12 at least (CJIS AU-11: a year). The
    /// default value is 12.
    /// </summary>
    public int PrivateMonthsKept { get; init; } = 12;

    /// <summary>The name of the hub's audit log; it never changes.</summary>
    [JsonIgnore]
    public string AuditOrigin => AuditOrigins.OfHub(Name);

    /// <summary>Where the stores are kept.</summary>
    public IDatabases Databases(HubFolder folder) => StoreDatabases.Of(Database, folder.Root, AuditOrigin);

    /// <summary>Reads the settings of a folder.</summary>
    /// <exception cref="FileNotFoundException">The folder holds no hub.</exception>
    /// <exception cref="JsonException">The file is not of the documented form.</exception>
    public static HubSettings Load(HubFolder folder) =>
        JsonSerializer.Deserialize<HubSettings>(File.ReadAllBytes(folder.Settings), ProtocolJson.Options)
            ?? throw new JsonException("the settings are empty");

    /// <summary>Writes the settings into a folder.</summary>
    public void Save(HubFolder folder) =>
        File.WriteAllBytes(folder.Settings, JsonSerializer.SerializeToUtf8Bytes(this, ProtocolJson.Indented));
}
