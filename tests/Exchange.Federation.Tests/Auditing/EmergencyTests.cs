using System.Net;
using System.Text.Json;
using Exchange.Federation.Tests.Regions;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Fetch;
using Exchange.Node.Notices;
using Exchange.Node.Outputs;
using Exchange.Node.Reports;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Protocol.Notices;

namespace Exchange.Federation.Tests.Auditing;

/// <summary>What owners and auditors learn of releases: emergencies at once, and every copy that was made.</summary>
public sealed class EmergencyTests : IAsyncLifetime
{
    private Region region = null!;

    private Member Asker => region[0];

    private Member Owner => region[1];

    private string Record => $"{Owner.Ori}/rms/near-1";

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(2);
        await Owner.ShareAsync(Contributed.By(Owner, "near-1"));
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    [Requirement("RLEX-IX-D")]
    public async Task ReleaseInAnEmergency_IsAnEntryOfTheOwner_AndANoticeThatIsThereWhenTheAnswerIs()
    {
        await Asker.FetchAsync(new AskRecordRequest(Record, "C", "missing child, danger to life", Ask.Case, Exigent: true));

        var entry = await Owner.LastLineAsync("record-answered");
        var notice = (await NoticesAsync()).ShouldHaveSingleItem();

        entry.Text("exigent").ShouldBe("true");
        entry.Text("user").ShouldBe(Member.Analyst);
        entry.Private["reason"]!.ToString().ShouldBe("missing child, danger to life");
        entry.Private["record"]!.ToString().ShouldBe(Record);
        (notice.Notice.Kind, notice.Notice.Record, notice.Notice.Request).ShouldBe((NoticeKind.EmergencyRelease, Record, entry.Text("request")));
        notice.Notice.Receipts.ShouldBe([entry.Text("receipt")!]);
        (region.Time.GetUtcNow() - notice.Notice.MadeAt).ShouldBeLessThan(TimeSpan.FromMinutes(1));
        notice.ToWords().ShouldStartWith($"{Member.Analyst} of {Asker.Ori} received {Record} in an emergency");
    }

    [Fact]
    [Requirement("RLEX-IX-D")]
    public async Task SearchInAnEmergency_IsToldOnce_AndOneThatFindsNothingIsNot()
    {
        await Asker.SearchAsync(Ask.ForSurname("Nosuchname") with { Exigent = true });
        (await NoticesAsync()).ShouldBeEmpty();

        var answer = await Asker.SearchAsync(Ask.ForSurname("Quimby") with { Exigent = true });

        (await NoticesAsync()).ShouldHaveSingleItem().Notice.Receipts.ShouldBe(answer.HitsOf(Owner.Ori).Select(hit => hit.Receipt.Id));
    }

    [Fact]
    public async Task OrdinaryReleases_TellNobody()
    {
        await Asker.SearchAsync(Ask.ForSurname("Quimby"));
        await Asker.FetchAsync(new AskRecordRequest(Record, "C", Ask.Reason, Ask.Case));
        await Owner.SearchAsync(Ask.ForSurname("Quimby") with { Exigent = true });

        (await NoticesAsync()).ShouldBeEmpty();
    }

    [Fact]
    [Requirement("ILo-120b3")]
    public async Task RegisterOfCopies_TellsAnAuditorOfEachWhoWhyAndItsEnd()
    {
        await CopyAsync("print", "Det. Lind", "briefing");
        await CopyAsync("export", "State Attorney, 20th Circuit", "charging decision");
        var copy = (await ReadAsync<List<OutputLine>>(await Asker.GetAsync(ExchangePaths.Outputs))).Single(line => line.Output.Recipient == "Det. Lind");
        (await Asker.PostAsync(ExchangePaths.OutputDestroyed(copy.Output.Id), new DestroyedRequest("shredded"))).StatusCode
            .ShouldBe(HttpStatusCode.NoContent);
        var auditor = await Asker.AddUserAsync("state.auditor", UserRole.Auditor);
        var today = DateOnly.FromDateTime(region.Time.GetUtcNow().UtcDateTime);

        var report = await ReadAsync<SelfAudit>(await Asker.PostAsync(AuditPaths.SelfAudit, new ReportPeriod(today.AddDays(-1), today), auditor));
        using var found = await Asker.PostAsync(AuditPaths.Search, new AuditCriteria { Record = Record, Kind = "record-printed" }, auditor);

        report.Outputs.Select(output => (output.User, output.Recipient, output.Reason, output.DestroyedAt is not null)).ShouldBe(
            [(Member.Analyst, "Det. Lind", "briefing", true), (Member.Analyst, "State Attorney, 20th Circuit", "charging decision", false)],
            ignoreOrder: true);
        (await found.Content.ReadAsStringAsync(Wait.Cancellation)).ShouldContain("Det. Lind");
    }

    private async Task CopyAsync(string kind, string recipient, string purpose) =>
        (await Asker.PostAsync(
            ExchangePaths.Outputs, new OutputRequest(new AskRecordRequest(Record, "C", Ask.Reason, Ask.Case), kind, recipient, purpose, "working-copy", true)))
            .EnsureSuccessStatusCode();

    private Task<IReadOnlyList<NoticeLine>> NoticesAsync() =>
        Owner.Get<NoticeBook>().ReadAsync(all: false, 10, Member.Administrator, Wait.Cancellation);

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response)
    {
        using var given = response;
        given.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize<T>(await given.Content.ReadAsStringAsync(Wait.Cancellation), ProtocolJson.Options)!;
    }
}
