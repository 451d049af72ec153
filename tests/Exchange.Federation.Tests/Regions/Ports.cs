using System.Net;
using System.Net.Sockets;

namespace Exchange.Federation.Tests.Regions;

/// <summary>Ports of the loopback address that nobody listens on, outside the range that outgoing connections take theirs from.</summary>
internal static class Ports
{
    private const int First = 20_000;
    private const int Count = 12_000;

    private static int next = Environment.ProcessId * 37 % Count;

    public static Uri FreeAddress() => new($"http://127.0.0.1:{Free()}/");

    public static int Free()
    {
        for (var attempt = 0; attempt < Count; attempt++)
        {
            var port = First + (Interlocked.Increment(ref next) % Count);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new InvalidOperationException("no port is free");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
