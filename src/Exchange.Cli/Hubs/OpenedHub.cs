using Exchange.Hosting.Auditing;
using Exchange.Hub.Agencies;
using Exchange.Hub.Setup;
using Exchange.Storage.Auditing;

namespace Exchange.Cli.Hubs;

/// <summary>A hub's folder opened by its operator at the machine, whether or not the hub runs.</summary>
internal sealed class OpenedHub : IAsyncDisposable
{
    private readonly AuditProcess audit;

    private OpenedHub(HubFolder folder, HubSettings settings, AuditProcess audit)
    {
        this.audit = audit;
        Settings = settings;
        Agencies = new ChangeAgencies(new AgencyFile(folder), settings, audit);
    }

    /// <summary>Its settings.</summary>
    public HubSettings Settings { get; }

    /// <summary>Enrolls agencies and changes their standing.</summary>
    public ChangeAgencies Agencies { get; }

    /// <summary>Opens the folder.</summary>
    public static async Task<OpenedHub> OpenAsync(string path)
    {
        var folder = new HubFolder(path);
        var settings = HubSettings.Load(folder);
        var log = new AuditPlace(settings.Databases(folder));
        return new OpenedHub(folder, settings, await AuditProcess.OpenAsync(log, folder.AuditKey, settings.AuditOrigin, TimeProvider.System));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => audit.DisposeAsync();
}
