using System.Net;
using System.Net.Sockets;
using Exchange.Federation.Tests.Regions;

namespace Exchange.Federation.Tests.Failures;

/// <summary>Something that listens where the hub should; requests without a body too.</summary>
internal sealed class ScriptedHub : IAsyncDisposable
{
    private readonly ScriptedNode node;

    public ScriptedHub(Uri address, Func<ScriptedCall, Task> script) =>
        node = ScriptedNode.Start(default, script, new TcpListener(IPAddress.Loopback, address.Port));

    public ValueTask DisposeAsync() => node.DisposeAsync();
}
