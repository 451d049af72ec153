using System.Net.Sockets;
using System.Text;
using Exchange.Policy.Receipts;
using Exchange.Policy.Templates;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;

namespace Exchange.Federation.Tests.Regions;

/// <summary>One request to a scripted node, and the ways to answer it. The connection closes when the script ends.</summary>
internal sealed class ScriptedCall
{
    private readonly TcpClient client;
    private readonly NetworkStream stream;

    private ScriptedCall(TcpClient client, Ori ori, CancellationToken stop)
    {
        this.client = client;
        stream = client.GetStream();
        Ori = ori;
        Stop = stop;
    }

    public Ori Ori { get; }

    /// <summary>Ends with the test.</summary>
    public CancellationToken Stop { get; }

    public static async Task<ScriptedCall> ReadAsync(TcpClient client, Ori ori, CancellationToken stop)
    {
        var call = new ScriptedCall(client, ori, stop);
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await call.stream.ReadExactlyAsync(one, stop);
            head.Append((char)one[0]);
        }

        var length = head.ToString().Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var bytes = int.Parse(length?.Split(':')[1] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var body = new byte[bytes];
        await call.stream.ReadExactlyAsync(body, stop);
        call.Body = Encoding.UTF8.GetString(body);
        call.Target = head.ToString().Split(' ')[1];
        return call;
    }

    /// <summary>Path and query.</summary>
    public string Target { get; private set; } = "";

    public string Body { get; private set; } = "";

    public Task HangAsync() => Task.Delay(Timeout.Infinite, Stop);

    /// <summary>Waits until the caller gives up.</summary>
    public async Task UntilCallerIsGoneAsync() => (await stream.ReadAsync(new byte[1], Stop)).ShouldBe(0);

    public Task BeginAsync() => SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\n\r\n");

    public Task SendAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), Stop).AsTask();

    public Task SendAsync(params Frame[] frames) => stream.WriteAsync(frames.SelectMany(Frames.ToLine).ToArray(), Stop).AsTask();

    public Task AnswerTextAsync(string text) =>
        SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: application/jose\r\nConnection: close\r\nContent-Length: {text.Length}\r\n\r\n{text}");

    public async Task AnswerAsync(params Frame[] frames)
    {
        await BeginAsync();
        await SendAsync(frames);
    }

    /// <summary>Ends the connection as a killed process does.</summary>
    public void Reset() => client.Client.Close(0);

    public StatusFrame Status() => new() { Agency = Ori, Name = $"Agency {Ori}", Status = AgencyStatus.Answered, Total = 1 };

    public HitFrame Hit(string receipt = "scripted") => new()
    {
        Agency = Ori, AgencyName = $"Agency {Ori}", Level = SharingLevel.Pointer, Contact = "+1 850 555 0199",
        Receipt = new Receipt(receipt, SharingLevel.Pointer, 1, "", [], [], []),
    };

    public static DoneFrame Done() => new(1, 1, 1, 1, 0, 0);
}
