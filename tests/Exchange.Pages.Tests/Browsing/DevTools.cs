using Microsoft.Playwright;

namespace Exchange.Pages.Tests.Browsing;

/// <summary>Counts what the browser receives, as it came over the wire.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ICDPSession session;
    private long received;

    private DevTools(ICDPSession session)
    {
        this.session = session;
        session.Event("Network.loadingFinished").OnEvent += (_, data) =>
            Interlocked.Add(ref received, (long)data!.Value.GetProperty("encodedDataLength").GetDouble());
    }

    public long BytesReceived => Interlocked.Read(ref received);

    public static async Task<DevTools> AttachAsync(IBrowserContext context, IPage page)
    {
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        return new DevTools(session);
    }

    public async ValueTask DisposeAsync() => await session.DetachAsync();
}
