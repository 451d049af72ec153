using Exchange.Node.Setup;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Registry;

namespace Exchange.Node.Federation;

/// <summary>
/// The registry that the hub signed, as this node last had it. Kept in the folder, so that a node starts without its hub; refused when too
/// old.
/// </summary>
public sealed class RegistryState(NodeFolder folder, HubLink link, HttpClient http, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan FetchWait = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile AgencyRegistry? current;

    /// <summary>The registry, if there is any, however old.</summary>
    public AgencyRegistry? Current => current;

    /// <summary>The registry, or why there is none to rely on.</summary>
    public (AgencyRegistry? Registry, ErrorCode? Code) Reliable() => current switch
    {
        null => (null, ErrorCode.RegistryUnavailable),
        var registry when time.GetUtcNow() - registry.IssuedAt > AgencyRegistry.AgeMax => (null, ErrorCode.RegistryTooOld),
        var registry => (registry, null),
    };

    /// <summary>Takes up the registry kept in the folder.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken) => current = await ReadAsync(folder, link, cancellationToken) ?? current;

    /// <summary>The registry kept in a folder; null when there is none that the hub signed.</summary>
    public static async Task<AgencyRegistry?> ReadAsync(NodeFolder folder, HubLink link, CancellationToken cancellationToken) =>
        link.Hub is { } hub && File.Exists(folder.Registry)
            ? await SignedRegistry.ReadAsync(await File.ReadAllTextAsync(folder.Registry, cancellationToken), hub.PublicKey)
            : null;

    /// <summary>Fetches the registry when the hub decides by a newer one.</summary>
    public Task FollowAsync(long version, CancellationToken cancellationToken) =>
        current is { } known && known.Version >= version ? Task.CompletedTask : RefreshAsync(cancellationToken);

    /// <summary>Fetches the registry; false when the hub cannot be reached or sends something else. The old one stays then.</summary>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        if (link.Hub is not { } hub)
        {
            return false;
        }

        await turn.WaitAsync(cancellationToken);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(FetchWait);
        try
        {
            var token = await http.GetStringAsync(new Uri(hub.Address, ExchangePaths.Registry), deadline.Token);
            return await TakeUpAsync(token, hub, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    /// <summary>A registry that is older than the one in hand is not taken: nobody may bring back a suspended agency with it.</summary>
    private async Task<bool> TakeUpAsync(string token, HubDescription hub, CancellationToken cancellationToken)
    {
        if (await SignedRegistry.ReadAsync(token, hub.PublicKey) is not { } fresh || fresh.Hub != hub.Name || fresh.Version < current?.Version)
        {
            return false;
        }

        var file = folder.Registry + ".new";
        await File.WriteAllTextAsync(file, token, cancellationToken);
        File.Move(file, folder.Registry, overwrite: true);
        current = fresh;
        return true;
    }
}
