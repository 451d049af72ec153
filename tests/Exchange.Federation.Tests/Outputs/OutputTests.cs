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
using Exchange.Storage.Accounts;
using Exchange.Storage.Outputs;

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

        var fresh = (await LinesAsync(region, administrator, ExchangePaths.AgencyOutputs)).ShouldHaveSingleItem();
        time.Advance(TimeSpan.FromHours(49));
        var near = (await LinesAsync(region, administrator, ExchangePaths.AgencyOutputs)).ShouldHaveSingleItem();
        time.Advance(TimeSpan.FromHours(24));
        var late = (await LinesAsync(region, administrator, ExchangePaths.AgencyOutputs)).ShouldHaveSingleItem();

        (fresh.Overdue, fresh.DueSoon).ShouldBe((false, false));
        (near.Overdue, near.DueSoon).ShouldBe((false, true));
        fresh.Output.DestroyBy.ShouldBe(fresh.Output.MadeAt.AddHours(72));
        (late.Overdue, late.DueSoon).ShouldBe((true, false));
    }

    [Theory]
    [InlineData("coastal", null, 72)]
    [InlineData(null, "interior exchange", 72)]
    [InlineData(null, null, null)]
    [Requirement("RLEX-VII-B-3")]
    public async Task CopyFromAnotherRegionOrExchange_FallsDueAfter72Hours_WithoutAnyObligation(string? named, string? exchange, int? hours)
    {
        await using var region = await Region.StartAsync(2, new ManualTime());
        (await region.Agencies.AdmitAsync(region[1].Ori, null, named, null, exchange, Wait.Cancellation)).ShouldBeEmpty();
        await region.ShareRegistryAsync();
        await region[1].ShareAsync(Contributed.By(region[1], "near-1"));

        (await region[0].PostAsync(ExchangePaths.Outputs, Request(Neighbors))).EnsureSuccessStatusCode();

        var copy = (await LinesAsync(region, null)).ShouldHaveSingleItem().Output;
        copy.DestroyBy.ShouldBe(hours is { } term ? copy.MadeAt.AddHours(term) : null);
        (await region[0].LastLineAsync("record-printed")).Text("hours").ShouldBe(hours?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task AnalystWhoIsAdministratorToo_HasOwnCopies_AndTheAgencysBeside()
    {
        await using var region = await StartAsync(TimeProvider.System);
        var both = await region[0].AddUserAsync("both.roles", UserRole.Analyst, UseCode.C);
        await region[0].Get<AccountStore>().ChangeAsync(
            "both.roles", account => account with { Roles = ["analyst", "administrator"] }, null, Member.Administrator, region.Time.GetUtcNow(), Wait.Cancellation);
        var coordinator = await region[0].AddUserAsync("n.ac", UserRole.Nac);
        (await region[0].PostAsync(ExchangePaths.Outputs, Request(Neighbors))).EnsureSuccessStatusCode();
        (await region[0].PostAsync(ExchangePaths.Outputs, Request(Neighbors), both)).EnsureSuccessStatusCode();

        (await LinesAsync(region, both)).ShouldHaveSingleItem().Output.User.ShouldBe("both.roles");
        (await LinesAsync(region, both, ExchangePaths.AgencyOutputs)).Count.ShouldBe(2);
        (await LinesAsync(region, coordinator, ExchangePaths.AgencyOutputs)).Count.ShouldBe(2);
        (await region[0].GetAsync(ExchangePaths.AgencyOutputs)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var others = (await LinesAsync(region, null)).ShouldHaveSingleItem().Output.Id;
        (await region[0].PostAsync(ExchangePaths.OutputDestroyed(others), new DestroyedRequest(), both)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await region[0].PostAsync(ExchangePaths.OutputDestroyed(others, anybodys: true), new DestroyedRequest(), both)).StatusCode
            .ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task OldestCopy_IsListedHoweverManyAreNewer()
    {
        var time = new ManualTime();
        await using var region = await Region.StartAsync(1, time);
        var register = region[0].Get<OutputStore>();
        for (var copy = 0; copy < 250; copy++)
        {
            var made = time.GetUtcNow().AddHours(copy - 300);
            await register.AddAsync(
                new StoredOutput(
                    $"c{copy}", "print", Member.Analyst, Neighbors, "FL0130100", "r", "Det. Lind", "briefing", Ask.Case, "working-copy", made,
                    copy == 0 ? made.AddHours(72) : null),
                Wait.Cancellation);
        }

        var lines = await LinesAsync(region, null);

        lines.Count.ShouldBe(250);
        (lines[0].Output.Id, lines[0].Overdue).ShouldBe(("c0", true));
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
    [Requirement("RLEX-VIII-C-3")]
    [Requirement("RLEX-VII-B-4")]
    public async Task ExportedCopy_CarriesTheProhibition()
    {
        await using var region = await StartAsync(TimeProvider.System);

        using var made = await region[0].PostAsync(ExchangePaths.Outputs, Request(Neighbors) with { Kind = "export" });

        JsonNode.Parse(await made.Content.ReadAsStringAsync(Wait.Cancellation))!["notice"]!.GetValue<string>().ShouldBe(RegisteredOutput.Prohibition);
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

    private static async Task<IReadOnlyList<OutputLine>> LinesAsync(Region region, string? token, string path = ExchangePaths.Outputs)
    {
        using var response = await region[0].GetAsync(path, token);
        response.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize<List<OutputLine>>(await response.Content.ReadAsStringAsync(Wait.Cancellation), ProtocolJson.Options)!;
    }
}
