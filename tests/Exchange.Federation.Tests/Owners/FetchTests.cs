using Exchange.Federation.Tests.Refusals;
using Exchange.Federation.Tests.Regions;
using Exchange.Policy.Templates;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Records.Codes;

namespace Exchange.Federation.Tests.Owners;

public sealed class FetchTests
{
    [Fact]
    public async Task RecordOfAnotherAgency_ComesThroughTheHub_AndIsInAllThreeLogs()
    {
        await using var region = await Region.StartAsync(2);
        var record = Contributed.By(region[1], "fetched-1");
        await region[1].ShareAsync(record);

        var fetched = await region[0].FetchAsync(Ask.Record(record.Id.ToString()));

        fetched.Hit.Record!["localId"]!.GetValue<string>().ShouldBe("fetched-1");
        var asked = await region[0].LastLineAsync("record-asked");
        var relayed = (await region.HubLogAsync()).Single(line => line.Kind == "record-relayed");
        var answered = await region[1].LastLineAsync("record-answered");
        new[] { relayed.Text("request"), answered.Text("request") }.ShouldAllBe(request => request == asked.Text("request"));
        answered.Text("receipt").ShouldBe(fetched.Hit.Receipt.Id);
        answered.Private["record"]!.GetValue<string>().ShouldBe(record.Id.ToString());
    }

    [Fact]
    public async Task OwnRecord_IsFetchedWithoutTheHub()
    {
        await using var region = await Region.StartAsync(1);
        var record = Contributed.By(region[0], "own-1");
        await region[0].ShareAsync(record);
        await region.StopHubAsync();

        (await region[0].FetchAsync(Ask.Record(record.Id.ToString()))).Hit.Level.ShouldBe(SharingLevel.Full);
    }

    [Fact]
    public async Task PointerOnly_IsFetchedAsAPointer()
    {
        await using var region = await Region.StartAsync(1);
        var careful = await region.AddAsync("FL0370100", "careful-department");
        await region.ShareRegistryAsync();
        var record = Contributed.By(careful, "active-1").Marked(Marks.ActiveInvestigation);
        await careful.ShareAsync(record);

        var fetched = await region[0].FetchAsync(Ask.Record(record.Id.ToString()));

        fetched.Hit.Level.ShouldBe(SharingLevel.Pointer);
        fetched.Hit.Record.ShouldBeNull();
    }

    [Fact]
    public async Task WithheldIdAndNeverExistingId_GiveTheSameBytesAndStatus()
    {
        await using var region = await Region.StartAsync(2);
        var withheld = Contributed.By(region[1], "withheld").Marked(Marks.Sealed);
        await region[1].ShareAsync(withheld);

        var replies = new List<Reply>();
        foreach (var id in new[] { withheld.Id.ToString(), $"{region[1].Ori}/rms/never", $"{region[1].Ori}/nosuch/never", "FL0999900/rms/never" })
        {
            using var response = await region[0].PostAsync(ExchangePaths.FetchRecord, Ask.Record(id));
            replies.Add(await Reply.OfAsync(response));
        }

        replies.ShouldAllBe(reply => reply == replies[0]);
        replies[0].Code.ShouldBe("record-not-available");
    }

    [Fact]
    public async Task HungOwner_TimesOut_StoppedOwner_IsUnreachable()
    {
        await using var region = await Region.StartAsync(1, settings: settings => settings with { NodeTimeoutSeconds = 1 });
        var hung = await region.AddAsync("FL0900000", call => call.HangAsync());
        var stopped = await region.AddAsync("FL0900001", call => call.HangAsync());
        await stopped.DisposeAsync();

        (await FetchRefusedAsync(region, hung)).ShouldBe(ErrorCode.NodeTimedOut);
        (await FetchRefusedAsync(region, stopped)).ShouldBe(ErrorCode.NodeUnreachable);
    }

    [Fact]
    public async Task OwnerThatBreaksOff_IsBroken()
    {
        await using var region = await Region.StartAsync(1);
        var broken = await region.AddAsync("FL0900000", call =>
            call.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"hit\":"));

        (await FetchRefusedAsync(region, broken)).ShouldBeOneOf(ErrorCode.NodeAnswerBroken, ErrorCode.HubUnreachable);
    }

    private static async Task<ErrorCode> FetchRefusedAsync(Region region, ScriptedNode owner)
    {
        using var response = await region[0].PostAsync(ExchangePaths.FetchRecord, Ask.Record($"{owner.Ori}/rms/x"));
        return await Problem.OfAsync(response);
    }
}
