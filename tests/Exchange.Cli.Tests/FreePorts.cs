using System.Net;
using System.Net.Sockets;

namespace Exchange.Cli.Tests;

/// <summary>Ports that nobody uses just now.</summary>
internal static class FreePorts
{
    private const int Run = 12;

    private static int next = 21_000 + (Environment.ProcessId % 200 * Run);

    /// <summary>The first of twelve free ports in a row; every call gives others.</summary>
    public static string Base()
    {
        for (var port = Interlocked.Add(ref next, Run); port < 60_000; port = Interlocked.Add(ref next, Run))
        {
            if (Enumerable.Range(port, Run).All(IsFree))
            {
                return port.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidOperationException("no free ports");
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
