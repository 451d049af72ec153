using System.Net;
using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;
using Exchange.Storage.Auditing;

namespace Exchange.Federation.Tests.Processes;

/// <summary>No audit, no answer: at the home node, at the hub and at the owner.</summary>
public sealed class AuditUnavailableTests : IAsyncLifetime
{
    private Region region = null!;

    private Member Home => region[0];

    private Member Owner => region[1];

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(3);
        foreach (var number in new[] { 0, 1, 2 })
        {
            await region[number].ShareAsync(Contributed.By(region[number], $"record-{number}"));
        }
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    [Requirement("CJIS-AU-5")]
    public async Task HomeNodesLogGone_NothingLeaves_HealthSaysWhy_AndItRecoversByItself()
    {
        using (Hide(Home.Folder.Root))
        {
            using var refused = await Home.PostAsync(ExchangePaths.Search, Ask.ForSurname("Quimby"));

            (await Problem.OfAsync(refused)).ShouldBe(ErrorCode.AuditUnavailable);
            await ShouldSayWhyAsync(Home.Address, "gone");
        }

        (await Home.SearchAsync("Quimby")).Done.Answered.ShouldBe(3);
        await ShouldBeWellAsync(Home.Address);
    }

    [Fact]
    public async Task OwnersLogGone_ItsRowSaysSo_NoFrameOfItLeaves_TheOthersAnswer_AndItRecoversByItself()
    {
        using (Hide(Owner.Folder.Root))
        {
            var answer = await Home.SearchAsync("Quimby");

            answer.HitsOf(Owner.Ori).ShouldBeEmpty();
            answer.StatusOf(Owner.Ori).Status.ShouldBe(AgencyStatus.Refused);
            answer.StatusOf(Owner.Ori).Code.ShouldBe("audit-unavailable");
            answer.StatusOf(Owner.Ori).Total.ShouldBeNull();
            answer.HitsOf(region[2].Ori).Count.ShouldBe(1);
            await ShouldSayWhyAsync(Owner.Address, "gone");
        }

        (await Home.SearchAsync("Quimby")).HitsOf(Owner.Ori).Count.ShouldBe(1);
        await ShouldBeWellAsync(Owner.Address);
    }

    [Fact]
    public async Task OwnersLogGone_NoRecordIsFetched()
    {
        using (Hide(Owner.Folder.Root))
        {
            using var refused = await Home.PostAsync(ExchangePaths.FetchRecord, Ask.Record($"{Owner.Ori}/rms/record-1"));

            (await Problem.OfAsync(refused)).ShouldBe(ErrorCode.AuditUnavailable);
        }
    }

    [Fact]
    public async Task HubsLogGone_NothingIsPassedOn_OwnRecordsAreAnswered_AndItRecoversByItself()
    {
        using (Hide(region.HubFolder.Root))
        {
            var answer = await Home.SearchAsync("Quimby");

            answer.HitsOf(Home.Ori).Count.ShouldBe(1);
            answer.Hits.Count.ShouldBe(1);
            answer.StatusOf(Owner.Ori).Status.ShouldBe(AgencyStatus.Refused);
            answer.StatusOf(Owner.Ori).Code.ShouldBe("audit-unavailable");
            await ShouldSayWhyAsync(region.HubAddress, "gone");
        }

        (await Owner.LogAsync()).ShouldNotContain(line => line.Kind == "search-answered");
        (await Home.SearchAsync("Quimby")).Done.Answered.ShouldBe(3);
        await ShouldBeWellAsync(region.HubAddress);
    }

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task LogThatWasReplaced_IsNotWrittenOn()
    {
        await Home.StopAsync();
        await File.WriteAllTextAsync(Path.Combine(Home.Folder.Root, AuditStore.FileName), "no database", Wait.Cancellation);

        await Should.ThrowAsync<Exchange.Audit.Log.EntryStoreException>(Home.StartAsync);
    }

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task EditOfTheLogsFile_IsFound()
    {
        await Home.SearchAsync("Quimby");
        await Home.StopAsync();
        var key = await File.ReadAllTextAsync(Home.Folder.AuditPublicKey, Wait.Cancellation);
        Exchange.Audit.Notes.NoteKey.TryParse(key.Trim(), out var logKey).ShouldBeTrue();
        (await AuditStore.VerifyAsync(Home.Folder.Root, logKey, null, Wait.Cancellation)).IsSound.ShouldBeTrue();

        var file = Home.Folder.At(AuditStore.FileName);
        var bytes = await File.ReadAllBytesAsync(file, Wait.Cancellation);
        var at = bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Member.Analyst));
        at.ShouldBeGreaterThan(0);
        bytes[at] = (byte)'A';
        await File.WriteAllBytesAsync(file, bytes, Wait.Cancellation);

        (await AuditStore.VerifyAsync(Home.Folder.Root, logKey, null, Wait.Cancellation)).IsSound.ShouldBeFalse();
    }

    /// <summary>Takes the log's file away until disposed.</summary>
    private static Hidden Hide(string folder) => new(Path.Combine(folder, AuditStore.FileName));

    private async Task ShouldSayWhyAsync(Uri address, string reason)
    {
        using var response = await region.Http.GetAsync(new Uri(address, ExchangePaths.Health), Wait.Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var health = JsonNode.Parse(await response.Content.ReadAsStringAsync(Wait.Cancellation))!;
        health["audit"]!.GetValue<string>().ShouldBe(reason);
        health["auditUnavailableSince"].ShouldNotBeNull();
    }

    private async Task ShouldBeWellAsync(Uri address)
    {
        using var response = await region.Http.GetAsync(new Uri(address, ExchangePaths.Health), Wait.Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private sealed class Hidden : IDisposable
    {
        private readonly string path;

        public Hidden(string path)
        {
            this.path = path;
            File.Move(path, path + ".away");
        }

        public void Dispose() => File.Move(path + ".away", path);
    }
}
