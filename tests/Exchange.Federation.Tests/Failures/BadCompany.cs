using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Exchange.Federation.Tests.Regions;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;

namespace Exchange.Federation.Tests.Failures;

/// <summary>One search over one good node and a bad one of every kind.</summary>
public sealed class BadCompany : IAsyncLifetime
{
    private static readonly string Refusal =
        JsonSerializer.Serialize(ProblemDocument.Of(new Refusal(ErrorCode.AuditUnavailable)), ProtocolJson.Options);

    private readonly Socket full = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> filling = [];
    private readonly Dictionary<string, Ori> oris = new(StringComparer.Ordinal);

    internal Region Region { get; } = new();

    internal Member Home { get; private set; } = null!;

    internal Member Good { get; private set; } = null!;

    internal Answer Answer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Region.StartHubAsync(settings => settings with { NodeTimeoutSeconds = 3 });
        Home = await Region.AddAsync("FL0130200");
        Good = await Region.AddAsync("FL0200100");
        await AddStoppedAsync();
        await AddUnreachableAsync();
        await AddAsync("hung", call => call.HangAsync());
        await AddAsync("refusing", call => ProblemAsync(call, "503 Service Unavailable", Refusal, Refusal.Length));
        await AddAsync("refusing, breaking off", call => ProblemAsync(call, "503 Service Unavailable", Refusal[..20], Refusal.Length));
        await AddAsync("failing", call => ProblemAsync(call, "500 Internal Server Error", "<html>", 6));
        await AddAsync("redirecting", call => call.SendAsync("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"));
        await AddAsync("speaking no HTTP", call => call.SendAsync("220 mail.example ESMTP\r\n"));
        await AddAsync("sending no frames", SendRubbishAsync);
        await AddAsync("in another's name", call => call.AnswerAsync(call.Status(), call.Hit() with { Agency = Good.Ori }, ScriptedCall.Done()));
        await AddAsync("breaking off", call => call.AnswerAsync(call.Status(), call.Hit("broken-off")));
        await AddAsync("reset", ResetAsync);
        await AddAsync("overlong", SendOverlongAsync);
        await AddAsync("without status", call => call.AnswerAsync(ScriptedCall.Done()));
        await AddSuspendedAsync();
        await Region.ShareRegistryAsync();
        await Home.ShareAsync(Contributed.By(Home, "home-1"));
        await Good.ShareAsync(Contributed.By(Good, "good-1"));
        Answer = await Home.SearchAsync("Quimby");
    }

    internal StatusFrame StatusOf(string kind) => Answer.StatusOf(oris[kind]);

    internal IReadOnlyList<HitFrame> HitsOf(string kind) => Answer.HitsOf(oris[kind]);

    public async ValueTask DisposeAsync()
    {
        await Region.DisposeAsync();
        filling.ForEach(socket => socket.Dispose());
        full.Dispose();
    }

    private async Task AddAsync(string kind, Func<ScriptedCall, Task> script) => await Region.AddAsync(OriFor(kind), script);

    private string OriFor(string kind)
    {
        oris[kind] = Ori.Parse($"FL09{oris.Count:D5}");
        return oris[kind].Text;
    }

    private async Task AddStoppedAsync() => await (await Region.AddAsync(OriFor("stopped"), call => call.HangAsync())).DisposeAsync();

    private async Task AddSuspendedAsync()
    {
        var suspended = await Region.AddAsync(OriFor("suspended"), call => call.AnswerAsync(call.Status(), call.Hit(), ScriptedCall.Done()));
        (await Region.Agencies.SetStandingAsync(suspended.Ori, Standing.Suspended, Wait.Cancellation)).ShouldBeEmpty();
    }

    /// <summary>A machine that does not even refuse: its queue of connections is full, so nobody gets through.</summary>
    private async Task AddUnreachableAsync()
    {
        full.Bind(new IPEndPoint(IPAddress.Loopback, Ports.Free()));
        full.Listen(0);
        for (var number = 0; number < 4; number++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            filling.Add(socket);
            _ = socket.ConnectAsync(full.LocalEndPoint!);
        }

        using var key = SigningKey.Ephemeral();
        var description = new NodeDescription(
            Ori.Parse(OriFor("not even refusing")), "Nowhere", new Uri($"http://{full.LocalEndPoint}/"), key.PublicKey);
        (await Region.Agencies.EnrollAsync(
            JsonSerializer.SerializeToUtf8Bytes(description, ProtocolJson.Options), Region.UseCodes, Wait.Cancellation)).ShouldBeEmpty();
    }

    private static Task ProblemAsync(ScriptedCall call, string status, string body, int length) =>
        call.SendAsync($"HTTP/1.1 {status}\r\nContent-Type: application/problem+json\r\nContent-Length: {length}\r\n\r\n{body}");

    private static async Task SendRubbishAsync(ScriptedCall call)
    {
        await call.AnswerAsync(call.Status());
        await call.SendAsync("{\"type\":\"hit\",\"agency\":\n");
    }

    private static async Task ResetAsync(ScriptedCall call)
    {
        await call.AnswerAsync(call.Status(), call.Hit("reset"));
        call.Reset();
    }

    private static async Task SendOverlongAsync(ScriptedCall call)
    {
        await call.AnswerAsync(call.Status());
        var piece = new string('x', 64 * 1024);
        for (var sent = 0; sent < 2 * Frames.LineBytesMax; sent += piece.Length)
        {
            await call.SendAsync(piece);
        }
    }
}
