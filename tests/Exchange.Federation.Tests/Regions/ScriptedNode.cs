using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Exchange.Protocol;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Federation.Tests.Regions;

/// <summary>Something that listens where a node should and does just what a test says, byte for byte.</summary>
internal sealed class ScriptedNode : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stop = new();
    private readonly Func<ScriptedCall, Task> script;
    private readonly Task serving;
    private int calls;

    private ScriptedNode(Ori ori, Func<ScriptedCall, Task> script, TcpListener listener)
    {
        Ori = ori;
        this.listener = listener;
        this.script = script;
        listener.Start();
        serving = ServeAsync();
    }

    public Ori Ori { get; }

    /// <summary>How many requests reached it.</summary>
    public int Calls => calls;

    public Uri Address => new($"http://{listener.LocalEndpoint}/");

    public static ScriptedNode Start(Ori ori, Func<ScriptedCall, Task> script, TcpListener? listener = null) =>
        new(ori, script, listener ?? new TcpListener(IPAddress.Loopback, Ports.Free()));

    /// <summary>What an operator carries to the hub.</summary>
    public byte[] Description()
    {
        using var key = SigningKey.Ephemeral();
        return JsonSerializer.SerializeToUtf8Bytes(
            new NodeDescription(Ori, $"Agency {Ori}", Address, key.PublicKey, "+1 850 555 0199"), ProtocolJson.Options);
    }

    /// <summary>Stops it; again has no effect.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested)
        {
            return;
        }

        await stop.CancelAsync();
        listener.Stop();
        await serving;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                running.Add(AnswerAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var call = await ScriptedCall.ReadAsync(client, Ori, stop.Token);
                Interlocked.Increment(ref calls);
                await script(call);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // The caller or the test has gone.
            }
        }
    }
}
