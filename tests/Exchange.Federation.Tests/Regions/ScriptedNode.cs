using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Exchange.Policy.Ceilings;
using Exchange.Policy.Templates;
using Exchange.Protocol;
using Exchange.Protocol.Ceilings;
using Exchange.Protocol.Http;
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
    private readonly SigningKey key = SigningKey.Ephemeral();
    private readonly Task serving;
    private readonly ConcurrentBag<string> notices = [];
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

    /// <summary>How many requests for answers reached it.</summary>
    public int Calls => calls;

    /// <summary>Notices that reached it.</summary>
    public IReadOnlyCollection<string> Notices => notices;

    /// <summary>What it says of its template: pointers for everybody, unless a test says otherwise.</summary>
    public Func<Ori, TemplateCeiling> Ceiling { get; set; } = ori => new TemplateCeiling
    {
        Owner = ori, Version = 1, TemplateDigest = "", Entries = [new CeilingEntry { Level = SharingLevel.Pointer, Groups = [] }],
    };

    public Uri Address => new($"http://{listener.LocalEndpoint}/");

    public static ScriptedNode Start(Ori ori, Func<ScriptedCall, Task> script, TcpListener? listener = null) =>
        new(ori, script, listener ?? new TcpListener(IPAddress.Loopback, Ports.Free()));

    /// <summary>What an operator carries to the hub.</summary>
    public byte[] Description()
    {
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
        key.Dispose();
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
                if (call.Target.StartsWith(ExchangePaths.Ceiling, StringComparison.Ordinal))
                {
                    await call.AnswerTextAsync(SignedCeiling.Sign(Ceiling(Ori), key));
                    return;
                }

                if (call.Target == ExchangePaths.Notices)
                {
                    notices.Add(call.Body);
                    await call.AnswerTextAsync("");
                    return;
                }

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
