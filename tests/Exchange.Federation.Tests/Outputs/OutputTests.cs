using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.Fetch;
using Exchange.Node.Outputs;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol;
using Exchange.Protocol.Http;

namespace Exchange.Federation.Tests.Outputs;

/// <summary>Printing and exporting over HTTP: on record before anything leaves, with the term by which copies must be destroyed.</summary>
public sealed class OutputTests
{
    private const string Neighbors = "FL0130100/rms/near-1";

    [Fact]
    [Requirement("RLEX-VII-B-3")]
    public async Task CopyThatExpires_IsOverdueAfterItsTerm_AndTheSupervisorSeesIt()
    {
        var time = new ManualTime();
        await using var region = await StartAsync(time);
        var administrator = await region[0].AddUserAsync("supervisor", UserRole.Administrator);
        using (var made = await region[0].PostAsync(ExchangePaths.Outputs, Request(Neighbors)))
        {
            made.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var fresh = (await LinesAsync(region, administrator)).ShouldHaveSingleItem();
        time.Advance(TimeSpan.FromHours(73));
        var late = (await LinesAsync(region, administrator)).ShouldHaveSingleItem();

        fresh.Overdue.ShouldBeFalse();
        fresh.Output.DestroyBy.ShouldBe(fresh.Output.MadeAt.AddHours(72));
        late.Overdue.ShouldBeTrue();
    }

    [Fact]
    [Requirement("RLEX-VII-B-2")]
    public async Task CopyWithoutCaseOrRecipient_IsRefusedWithEverythingThatIsMissing()
    {
        await using var region = await StartAsync(TimeProvider.System);

        using var refused = await region[0].PostAsync(
            ExchangePaths.Outputs, new OutputRequest(new AskRecordRequest(Neighbors, "C", Ask.Reason), "fax"));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problems = JsonNode.Parse(await refused.Content.ReadAsStringAsync(Wait.Cancellation))!["problems"]!.AsArray();
        problems.Select(problem => problem!["path"]!.ToString()).ShouldBe(
            ["$.kind", "$.recipient", "$.purpose", "$.ask.caseNumber", "$.retention", "$.accepted"], ignoreOrder: true);
        (await region[0].LogAsync()).ShouldNotContain(entry => entry.Kind == "record-printed" || entry.Kind == "record-exported");
    }

    [Fact]
    public async Task CopyOfSomebodyElse_IsNeitherSeenNorSettled()
    {
        await using var region = await StartAsync(TimeProvider.System);
        var other = await region[0].AddUserAsync("b.lind", UserRole.Analyst, UseCode.C);
        (await region[0].PostAsync(ExchangePaths.Outputs, Request(Neighbors) with { Kind = "export" })).EnsureSuccessStatusCode();
        var copy = (await LinesAsync(region, null)).ShouldHaveSingleItem().Output;

        using var refused = await region[0].PostAsync(ExchangePaths.OutputDestroyed(copy.Id), new DestroyedRequest(), other);

        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await LinesAsync(region, other)).ShouldBeEmpty();
        (await region[0].PostAsync(ExchangePaths.OutputDestroyed(copy.Id), new DestroyedRequest("shredded"))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await LinesAsync(region, null)).ShouldBeEmpty();
    }

    private static async Task<Region> StartAsync(TimeProvider time)
    {
        var region = await Region.StartAsync(2, time);
        var template = await region[1].TemplateAsync();
        template["version"] = 2;
        template["rules"]![0]!["obligations"] = new JsonArray(new JsonObject { ["type"] = "prints-expire", ["hours"] = 72 });
        await region[1].PublishAsync(template);
        await region[1].ShareAsync(Contributed.By(region[1], "near-1"));
        return region;
    }

    private static OutputRequest Request(string record) =>
        new(new AskRecordRequest(record, "C", Ask.Reason, Ask.Case), "print", "Det. Lind", "briefing", "working-copy", true);

    private static async Task<IReadOnlyList<OutputLine>> LinesAsync(Region region, string? token)
    {
        using var response = await region[0].GetAsync(ExchangePaths.Outputs, token);
        response.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize<List<OutputLine>>(await response.Content.ReadAsStringAsync(Wait.Cancellation), ProtocolJson.Options)!;
    }
}
