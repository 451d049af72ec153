using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.Contributions;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Records.Json;

namespace Exchange.Federation.Tests.Owners;

/// <summary>Contributions over HTTP and through the drop folder.</summary>
public sealed class ContributionTests : IAsyncLifetime
{
    private Region region = null!;
    private Member owner = null!;
    private string feed = "";

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(2);
        owner = region[1];
        feed = await owner.AddUserAsync("rms-feed", UserRole.Feed);
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Requirement("RLEX-I-1")]
    [Requirement("RLEX-VII-F-1")]
    public async Task PostedFile_PlainOrGzip_IsTakenIn_AndOthersFindItsRecords(bool gzip)
    {
        var lines = new[]
        {
            Line(Contributed.By(owner, "rms-1")), Line(Contributed.By(owner, "jms-1") with { System = "jms", Kind = "booking" }), "{\"owner\":1}\n",
        };

        using var response = await PostAsync(gzip ? Zip(string.Concat(lines)) : Bytes(string.Concat(lines)), "?source=canonical", feed);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = JsonSerializer.Deserialize<ContributionAnswer>(await response.Content.ReadAsStringAsync(Wait.Cancellation), ProtocolJson.Options)!;
        (answer.Read, answer.Accepted, answer.Unchanged, answer.Rejected).ShouldBe((3, 2, 0, 1));
        File.ReadAllLines(owner.Folder.At("rejects", answer.RejectsFile!)).ShouldNotBeEmpty();
        await owner.UntilIndexedAsync();
        var found = await region[0].SearchAsync("Quimby");
        found.HitsOf(owner.Ori).Select(hit => hit.Record!["kind"]!.GetValue<string>()).ShouldBe(["booking", "incident"], ignoreOrder: true);
        found.StatusOf(owner.Ori).Sources!.Select(source => source.System).ShouldBe(["jms", "rms"]);
        var line = await owner.LastLineAsync("records-contributed");
        (line.Text("phase"), line.Text("user"), line.Text("accepted")).ShouldBe(("ended", "rms-feed", "2"));
    }

    [Fact]
    public async Task SameFileAgain_ChangesNothing()
    {
        var file = Bytes(Line(Contributed.By(owner, "rms-1")));
        (await PostAsync(file, "", feed)).Dispose();

        using var response = await PostAsync(file, "", feed);

        (await response.Content.ReadAsStringAsync(Wait.Cancellation)).ShouldContain("\"read\":1,\"accepted\":0,\"unchanged\":1,\"rejected\":0");
    }

    [Fact]
    public async Task WrongToken_IsRefused_AndNothingIsTakenIn()
    {
        using var unknown = await PostAsync(Bytes(Line(Contributed.By(owner, "rms-1"))), "", "deadbeef");
        using var analyst = await PostAsync(Bytes(Line(Contributed.By(owner, "rms-1"))), "", await owner.AddUserAsync("b.lin", UserRole.Analyst));

        (await Problem.OfAsync(unknown)).ShouldBe(ErrorCode.CredentialUnknown);
        (await Problem.OfAsync(analyst)).ShouldBe(ErrorCode.ActionNotAuthorised);
        (await owner.Store.CountAsync(Wait.Cancellation)).ShouldBe(0);
    }

    [Theory]
    [InlineData("?source=nosuch")]
    [InlineData("?source=../users")]
    public async Task UnknownSource_IsRefusedAndLogged(string query)
    {
        using var response = await PostAsync(Bytes("{}\n"), query, feed);

        (await Problem.OfAsync(response)).ShouldBe(ErrorCode.MappingUnknown);
        (await owner.LogAsync())[^1].Text("code").ShouldBe("mapping-unknown");
    }

    [Fact]
    public async Task BodyBeyondTheNodesLimit_IsRefused_AndWhatCameBeforeStands()
    {
        await owner.StopAsync();
        (owner.Settings() with { ContributionBytesMax = 100_000 }).Save(owner.Folder);
        await owner.StartAsync();
        var lines = Enumerable.Range(0, 2_000).Select(number => Line(Contributed.By(owner, $"rms-{number:D4}")));

        using var response = await PostAsync(Bytes(string.Concat(lines)), "", feed, chunked: true);

        (await Problem.OfAsync(response)).ShouldBe(ErrorCode.RequestTooLarge);
    }

    [Fact]
    public async Task UploadThatBreaksOff_EndsInAFileProblemOrNothing_NeverInHalfARecord()
    {
        using (var client = new System.Net.Sockets.TcpClient())
        {
            await client.ConnectAsync(owner.Address.Host, owner.Address.Port, Wait.Cancellation);
            var head = $"POST /api/contributions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {feed}\r\nContent-Length: 100000\r\n\r\n";
            await client.GetStream().WriteAsync(Bytes(head + Line(Contributed.By(owner, "whole")) + Line(Contributed.By(owner, "half"))[..60]), Wait.Cancellation);
            await Wait.UntilAsync("the upload has begun", async () => (await owner.LogAsync()).Any(line => line.Kind == "records-contributed"));
        }

        (await PostAsync(Bytes(Line(Contributed.By(owner, "whole"))), "", feed)).Dispose();

        (await owner.Store.CountAsync(Wait.Cancellation)).ShouldBe(1);
    }

    [Fact]
    [Requirement("RTCS-6")]
    [Requirement("RLEX-I-1")]
    public async Task DroppedFile_IsPickedUpOnce_LoggedAndArchived_AndItsRecordsAreFound()
    {
        var drop = owner.Folder.At("drop", "canonical");
        Directory.CreateDirectory(drop);
        await File.WriteAllTextAsync(Path.Combine(drop, "day.ndjson"), Line(Contributed.By(owner, "dropped-1")), Wait.Cancellation);

        await Wait.UntilAsync("the file is archived", () => Directory.Exists(Path.Combine(drop, "done")) && Directory.GetFiles(Path.Combine(drop, "done")).Length == 1);

        Directory.GetFiles(drop).ShouldBeEmpty();
        await owner.UntilIndexedAsync();
        (await region[0].SearchAsync("Quimby")).HitsOf(owner.Ori).Count.ShouldBe(1);
        var lines = (await owner.LogAsync()).Where(line => line.Kind == "records-contributed").ToList();
        lines.Select(line => line.Text("phase")).ShouldBe(["started", "ended"]);
        lines.ShouldAllBe(line => line.Text("user") == "drop-folder" && line.Text("source") == "canonical");
    }

    private static string Line(Records.ContributedRecord record) => System.Text.Encoding.UTF8.GetString(RecordJson.ToCanonical(record)) + "\n";

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(string text)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest))
        {
            gzip.Write(Bytes(text));
        }

        return zipped.ToArray();
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] file, string query, string token, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(owner.Address, ExchangePaths.Contributions + query))
        {
            Content = new ByteArrayContent(file),
        };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await region.Http.SendAsync(request, Wait.Cancellation);
    }
}
