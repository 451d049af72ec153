using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.Policies.Editing;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Records.Codes;

namespace Exchange.Federation.Tests.Templates;

/// <summary>The life of a template over HTTP, at a real node with a real hub and another agency that asks.</summary>
public sealed class TemplateApiTests : IAsyncLifetime
{
    private static readonly string[] Refused = ["request-refused", "template-refused"];

    private Region region = null!;
    private Member asker = null!;
    private Member owner = null!;
    private string jane = "";
    private string omar = "";

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(2);
        (asker, owner) = (region[0], region[1]);
        (jane, omar) = (await owner.AddUserAsync("jane", UserRole.Administrator), await owner.AddUserAsync("omar", UserRole.Administrator));
        await owner.ShareAsync(
            Contributed.By(owner, "1"), Contributed.By(owner, "2").Marked(Marks.ActiveInvestigation), Contributed.By(owner, "3").Marked(Marks.Sealed));
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    [Requirement("RLEX-V-A-2")]
    public async Task WholeLife_TakesTwoAccounts_AndHoldsFromTheNextQuestion()
    {
        (await SendAsync(HttpMethod.Put, TemplatePaths.Draft, Template(2, "pointer"), jane)).Status.ShouldBe(HttpStatusCode.OK);

        var alone = await StepAsync(TemplatePaths.Approve, 2, jane);
        (alone.Status, Codes(alone)).ShouldBe((HttpStatusCode.UnprocessableEntity, "same-person"));
        (await StepAsync(TemplatePaths.Approve, 2, omar)).Json!["approvedBy"]!.ToString().ShouldBe("omar");
        (await StepAsync(TemplatePaths.Publish, 2, jane)).Json!["inForce"]!.GetValue<bool>().ShouldBeTrue();
        (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).ShouldAllBe(hit => hit.Record == null);
        (await StepAsync(TemplatePaths.RollBack, 1, omar)).Json!["version"]!.GetValue<int>().ShouldBe(3);
        (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).ShouldContain(hit => hit.Record != null);

        var history = (await SendAsync(HttpMethod.Get, TemplatePaths.History, null, jane)).Json!.AsArray();
        history.Select(one => $"{one!["version"]} {one["state"]} {one["inForce"]}").ShouldBe(["3 published true", "2 published false", "1 published false"]);
        (await SendAsync(HttpMethod.Get, TemplatePaths.Active, null, jane)).Json!["document"]!["version"]!.GetValue<int>().ShouldBe(3);
        (await SendAsync(HttpMethod.Get, Version(2), null, jane)).Json!["document"]!["rules"]![0]!["level"]!.ToString().ShouldBe("pointer");
    }

    [Fact]
    public async Task Simulation_ShowsJustWhatTheRequesterGets()
    {
        var simulated = (await SendAsync(HttpMethod.Post, TemplatePaths.Simulate, Simulation("active"), jane)).Json!;

        var real = (await asker.SearchAsync(Ask.For(Ask.Surname("Quimby"), owner.Ori.Text))).HitsOf(owner.Ori);
        var shown = simulated["hits"]!.AsArray().Where(hit => hit!["shown"] is not null).Select(hit => hit!["shown"]!).ToList();
        shown.Select(Comparable).ShouldBe(real.Select(hit => Comparable(JsonSerializer.SerializeToNode(hit, ProtocolJson.Options)!)));
        simulated["hits"]!.AsArray().Select(hit => $"{hit!["outcome"]}").ShouldBe(["full", "full", "not-shown"], ignoreOrder: true);
        simulated["total"]!.GetValue<int>().ShouldBe(real.Count);
        (await owner.LastLineAsync("policy-simulated")).Text("user").ShouldBe("jane");
    }

    [Fact]
    public async Task Diff_OfTheDraftAgainstTheActiveTemplate_CountsAgencies()
    {
        await SendAsync(HttpMethod.Put, TemplatePaths.Draft, Template(2, "pointer"), jane);

        var compared = (await SendAsync(HttpMethod.Post, TemplatePaths.Diff, "{}", omar)).Json!;

        ((int)compared["levelLowered"]!["records"]!, (int)compared["levelLowered"]!["agencies"]!).ShouldBe((2, 1));
        compared["agencies"]![0]!["ori"]!.ToString().ShouldBe(asker.Ori.Text);
        compared["summary"]!.ToString().ShouldContain("2 are a pointer instead of shown in full to 1 agency");
    }

    [Theory]
    [InlineData("PUT", TemplatePaths.Draft, """{"owner":"XX"}""", "template-refused")]
    [InlineData("PUT", TemplatePaths.Draft, "no json", "template-refused")]
    [InlineData("DELETE", TemplatePaths.Draft, null, "template-refused")]
    [InlineData("POST", TemplatePaths.Approve, """{"version":9}""", "template-refused")]
    [InlineData("POST", TemplatePaths.Publish, """{"version":9}""", "template-refused")]
    [InlineData("POST", TemplatePaths.RollBack, """{"version":9}""", "template-refused")]
    [InlineData("POST", TemplatePaths.Approve, "{", "request-malformed")]
    [InlineData("POST", TemplatePaths.Simulate, """{"requester":{"ori":"x","duty":"napping"},"query":{"text":"surnam:x"},"template":"draft"}""", "template-refused")]
    [InlineData("POST", TemplatePaths.Diff, """{"after":{"owner":"XX"}}""", "template-refused")]
    public async Task WhatIsRefused_ListsEverything_IsAnEntry_AndTheOldTemplateServesOn(string method, string path, string? body, string code)
    {
        var before = (await owner.LogAsync()).Count;

        var answer = await SendAsync(new HttpMethod(method), path, body, jane);

        answer.Json!["code"]!.ToString().ShouldBe(code);
        (await owner.LogAsync()).Skip(before).ShouldContain(line => Refused.Contains(line.Kind) && line.Text("user") == "jane");
        (await asker.SearchAsync("Quimby")).HitsOf(owner.Ori).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Simulation_ListsProblemsOfRequesterQueryAndTemplateTogether()
    {
        var answer = await SendAsync(
            HttpMethod.Post, TemplatePaths.Simulate, """{"requester":{"ori":"x","duty":"napping"},"query":{"text":"surnam:x"},"template":"draft"}""", jane);

        var codes = answer.Json!["problems"]!.AsArray().Select(problem => problem!["code"]!.ToString()).ToList();
        codes.ShouldContain("ori-unreadable");
        codes.ShouldContain("draft-missing");
        codes.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Check_ListsEverythingAndKeepsNothing()
    {
        var answer = await SendAsync(HttpMethod.Post, TemplatePaths.Check, """{"owner":"FL9900100","version":0,"rules":[{"id":"a"}]}""", jane);

        (answer.Json!["valid"]!.GetValue<bool>(), answer.Json["problems"]!.AsArray().Count > 2).ShouldBe((false, true));
        (await SendAsync(HttpMethod.Get, TemplatePaths.History, null, jane)).Json!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("GET", TemplatePaths.Active)]
    [InlineData("GET", TemplatePaths.History)]
    [InlineData("GET", "/api/template/versions/1")]
    [InlineData("PUT", TemplatePaths.Draft)]
    [InlineData("DELETE", TemplatePaths.Draft)]
    [InlineData("POST", TemplatePaths.Check)]
    [InlineData("POST", TemplatePaths.Simulate)]
    [InlineData("POST", TemplatePaths.Diff)]
    [InlineData("POST", TemplatePaths.Approve)]
    [InlineData("POST", TemplatePaths.Publish)]
    [InlineData("POST", TemplatePaths.RollBack)]
    public async Task AnalystsAndStrangers_AreTurnedAway_AndThatIsAnEntry(string method, string path)
    {
        var analyst = await owner.AddUserAsync("officer", UserRole.Officer);

        (await SendAsync(new HttpMethod(method), path, "{}", analyst)).Json!["code"]!.ToString().ShouldBe("action-not-authorised");
        (await SendAsync(new HttpMethod(method), path, "{}", "nobody")).Json!["code"]!.ToString().ShouldBe("credential-unknown");
        (await owner.LastLineAsync("request-refused")).Text("action").ShouldBe(nameof(UserAction.SetTemplates));
    }

    private string Template(int version, string level) => $$"""
        {"owner":"{{owner.Ori}}","version":{{version}},"title":"t","rules":[
          {"id":"police","audience":{"categories":["law-enforcement"]},"useCodes":["C"],"level":"{{level}}"}]}
        """;

    private string Simulation(string template)
    {
        var requester = JsonSerializer.SerializeToElement(new { ori = asker.Ori.Text, duty = "analytical", certifiedUntil = "2999-01-01" });
        return JsonSerializer.Serialize(
            new SimulateRequest(requester, Ask.Surname("Quimby"), JsonSerializer.SerializeToElement(template)), ProtocolJson.Options);
    }

    /// <summary>A hit without what is another each time.</summary>
    private static string Comparable(JsonNode hit)
    {
        var json = hit.DeepClone();
        json["receipt"]!["id"] = "";
        json.AsObject().Remove("type");
        return json.ToJsonString();
    }

    private static string Codes((HttpStatusCode Status, JsonNode? Json) answer) =>
        string.Join(' ', answer.Json!["problems"]!.AsArray().Select(problem => problem!["code"]!.ToString()));

    private static string Version(int version) => TemplatePaths.Version.Replace("{version:int}", $"{version}", StringComparison.Ordinal);

    private Task<(HttpStatusCode Status, JsonNode? Json)> StepAsync(string path, int version, string token) =>
        SendAsync(HttpMethod.Post, path, JsonSerializer.Serialize(new TemplateStepRequest(version), ProtocolJson.Options), token);

    private async Task<(HttpStatusCode Status, JsonNode? Json)> SendAsync(HttpMethod method, string path, string? body, string token)
    {
        using var request = new HttpRequestMessage(method, new Uri(owner.Address, path));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await region.Http.SendAsync(request, Wait.Cancellation);
        var text = await response.Content.ReadAsStringAsync(Wait.Cancellation);
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }
}
