using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Policy.Ceilings;
using Exchange.Policy.Receipts;
using Exchange.Policy.Templates;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;
using Exchange.Records.Queries;

namespace Exchange.Federation.Tests.Ceilings;

/// <summary>Nodes that send more than their own template lets leave, and what gets past the hub.</summary>
public sealed class StoppedAnswerTests : IAsyncLifetime
{
    private const string Secret = "zzyzx-secret";

    private Region region = null!;

    public async ValueTask InitializeAsync() => region = await Region.StartAsync(1);

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    [Requirement("RLEX-VIII-A")]
    public async Task UnredactedField_IsStopped_Audited_AndTheOwnerIsTold()
    {
        var leaking = await AddAsync("name", Full("narrative", Secret));

        var answer = await AskAsync(leaking);

        var line = (await region.HubLogAsync()).Single(line => line.Kind == "answer-stopped");
        answer.HitsOf(leaking.Ori).ShouldBeEmpty();
        answer.StatusOf(leaking.Ori).Status.ShouldBe(AgencyStatus.Refused);
        answer.StatusOf(leaking.Ori).Code.ShouldBe("ceiling-breached");
        string.Concat(answer.Lines).ShouldNotContain(Secret);
        line.List("groups").ShouldBe(["narrative"]);
        line.Text("owner").ShouldBe(leaking.Ori.Text);
        line.Text("receipt").ShouldBe("leaked");
        (line.Public.ToJsonString() + line.Private.ToJsonString()).ShouldNotContain(Secret);
        await Wait.UntilAsync("the owner is told", () => leaking.Notices.Count > 0);
    }

    [Fact]
    public async Task FieldWithinTheCeiling_GoesOn_AsItCame()
    {
        var sound = await AddAsync("narrative", Full("narrative", "nothing secret"));

        var answer = await AskAsync(sound);

        answer.HitsOf(sound.Ori).Single().Record!["narrative"]!.GetValue<string>().ShouldBe("nothing secret");
        answer.StatusOf(sound.Ori).Status.ShouldBe(AgencyStatus.Answered);
        (await region.HubLogAsync()).ShouldNotContain(line => line.Kind == "answer-stopped");
    }

    [Fact]
    public async Task EverythingAfterABreach_IsStoppedToo_AndWhatCameBeforeStands()
    {
        var leaking = await AddAsync("name", call => [Pointer(call), Full("narrative", Secret)(call), Pointer(call)]);

        var answer = await AskAsync(leaking);

        answer.HitsOf(leaking.Ori).Count.ShouldBe(1);
        answer.StatusOf(leaking.Ori).Code.ShouldBe("ceiling-breached");
    }

    public static TheoryData<string> Leaks => ["unknown field", "why", "pointer with score", "pointer with record", "receipt says less"];

    [Theory]
    [MemberData(nameof(Leaks))]
    public async Task WhatIsToldBesideTheRecord_IsHeldAgainstTheCeilingToo(string leak)
    {
        var leaking = await AddAsync("name", call => leak switch
        {
            "unknown field" => Full("rapSheet", Secret)(call),
            "why" => Full("kind", "incident")(call) with { Why = [new MatchReason("narrative", "narrative")] },
            "pointer with score" => Pointer(call) with { Score = 12 },
            "pointer with record" => Pointer(call) with { Record = new JsonObject { ["kind"] = Secret } },
            _ => Full("kind", "incident")(call) with { Receipt = Pointer(call).Receipt },
        });

        var answer = await AskAsync(leaking);

        answer.HitsOf(leaking.Ori).ShouldBeEmpty();
        answer.StatusOf(leaking.Ori).Code.ShouldBe("ceiling-breached");
        string.Concat(answer.Lines).ShouldNotContain(Secret);
    }

    [Fact]
    [Requirement("RLEX-V-A-1")]
    public async Task FullRecord_ToWhomTheTemplateGivesPointers_IsStopped_AndSoAreItsCounts()
    {
        var leaking = await AddAsync(Level(SharingLevel.Pointer), call =>
            [new FacetFrame { Agency = call.Ori, Kinds = new Dictionary<string, long> { [Secret] = 3 } }, Full("kind", "incident")(call)]);
        var counting = await AddAsync(Level(SharingLevel.Pointer), call =>
            [new FacetFrame { Agency = call.Ori, Kinds = new Dictionary<string, long> { [Secret] = 3 } }, Pointer(call)], "FL0900001");

        var answer = await AskAsync(leaking, counting);

        string.Concat(answer.Lines).ShouldNotContain(Secret);
        answer.Hits.ShouldBeEmpty();
        answer.StatusOf(leaking.Ori).Code.ShouldBe("ceiling-breached");
        answer.StatusOf(counting.Ori).Code.ShouldBe("ceiling-breached");
    }

    [Fact]
    public async Task CountsWithoutAnyHit_AreDropped()
    {
        var counting = await AddAsync(Level(SharingLevel.Full), call =>
            [new FacetFrame { Agency = call.Ori, Kinds = new Dictionary<string, long> { [Secret] = 3 } }]);

        var answer = await AskAsync(counting);

        string.Concat(answer.Lines).ShouldNotContain(Secret);
        answer.StatusOf(counting.Ori).Status.ShouldBe(AgencyStatus.Answered);
    }

    [Fact]
    public async Task CeilingForOthersOnly_LetsNothingOut()
    {
        var leaking = await AddAsync(
            ori => CeilingOf(ori, new CeilingEntry { Oris = [Ori.Parse("FL0999900")], Level = SharingLevel.Full, Groups = ["name"] }), Several(Pointer));

        (await AskAsync(leaking)).StatusOf(leaking.Ori).Code.ShouldBe("ceiling-breached");
    }

    [Fact]
    public async Task CeilingThatCannotBeVerified_LetsNothingOut()
    {
        var other = await AddAsync(_ => Level(SharingLevel.Full)(Ori.Parse("FL0999900")), Several(Pointer));
        var digest = await AddAsync(ori => Level(SharingLevel.Full)(ori) with { TemplateDigest = "another" }, Several(Pointer), "FL0900001");

        var answer = await AskAsync(other, digest);

        answer.Hits.ShouldBeEmpty();
        answer.StatusOf(other.Ori).Code.ShouldBe("ceiling-unavailable");
        answer.StatusOf(digest.Ori).Code.ShouldBe("ceiling-unavailable");
        (await region.HubLogAsync()).Count(line => line.Kind == "answer-stopped").ShouldBe(2);
    }

    [Fact]
    public async Task FieldGivenTwice_DoesNotSlipThrough_AndCostsNobodyElseTheirHits()
    {
        var sound = await AddAsync(Level(SharingLevel.Full), Several(Pointer), "FL0900002");
        var leaking = await AddAsync(Level(SharingLevel.Full), Several(Pointer), "FL0900003", async call =>
        {
            await call.AnswerAsync(call.Status());
            var line = System.Text.Encoding.UTF8.GetString(Frames.ToLine(Full("kind", "incident")(call)));
            await call.SendAsync(line.Replace("\"kind\":", "\"kind\":\"" + Secret + "\",\"kind\":", StringComparison.Ordinal));
            await call.SendAsync(ScriptedCall.Done());
        });

        var answer = await AskAsync(leaking, sound);

        string.Concat(answer.Lines).ShouldNotContain(Secret);
        answer.StatusOf(leaking.Ori).Status.ShouldBe(AgencyStatus.Broken);
        answer.StatusOf(leaking.Ori).Code.ShouldBe("node-answer-broken");
        answer.StatusOf(sound.Ori).Status.ShouldBe(AgencyStatus.Answered);
        answer.HitsOf(sound.Ori).Count.ShouldBe(1);
    }

    [Fact]
    public async Task MoreHitsThanWereAskedFor_AreNotPassedOn()
    {
        var limit = new RecordQuery().Limit;
        var flooding = await AddAsync(Level(SharingLevel.Full), call => [.. Enumerable.Range(0, limit + 1).Select(_ => Pointer(call))]);

        var answer = await AskAsync(flooding);

        answer.HitsOf(flooding.Ori).Count.ShouldBe(limit);
        answer.StatusOf(flooding.Ori).Status.ShouldBe(AgencyStatus.Broken);
    }

    [Fact]
    public async Task NodeThatTellsOfItselfWithoutEnd_IsBroken()
    {
        var talking = await AddAsync(Level(SharingLevel.Full), call => [.. Enumerable.Range(0, 100).Select(_ => call.Status())]);

        (await AskAsync(talking)).StatusOf(talking.Ori).Status.ShouldBe(AgencyStatus.Broken);
    }

    [Fact]
    public async Task FetchedRecord_IsCheckedToo()
    {
        var leaking = await AddAsync(Level(SharingLevel.Full), Several(Pointer), "FL0900004", call => AnswerFetchAsync(call, Full("narrative", Secret)(call)));
        var sound = await AddAsync(Level(SharingLevel.Full), Several(Pointer), "FL0900005", call => AnswerFetchAsync(call, Full("kind", "incident")(call)));

        using var stopped = await region[0].PostAsync(ExchangePaths.FetchRecord, Ask.Record($"{leaking.Ori}/rms/x"));

        (await Problem.OfAsync(stopped)).ShouldBe(ErrorCode.CeilingBreached);
        (await stopped.Content.ReadAsStringAsync(Wait.Cancellation)).ShouldNotContain(Secret);
        (await region[0].FetchAsync(Ask.Record($"{sound.Ori}/rms/x"))).Hit.Record!["kind"]!.GetValue<string>().ShouldBe("incident");
        (await region.HubLogAsync()).Single(line => line.Kind == "answer-stopped").List("groups").ShouldBe(["narrative"]);
    }

    [Fact]
    public async Task WordsOfARefusal_DoNotGoOn_OnlyItsCode()
    {
        var refusing = await AddAsync(Level(SharingLevel.Full), Several(Pointer), "FL0900006", call =>
        {
            var problem = JsonSerializer.Serialize(
                ProblemDocument.Of(new Refusal(ErrorCode.RecordNotAvailable)) with { Title = Secret }, ProtocolJson.Options);
            return call.SendAsync(
                $"HTTP/1.1 404 Not Found\r\nContent-Type: application/problem+json\r\nContent-Length: {problem.Length}\r\n\r\n{problem}");
        });

        using var response = await region[0].PostAsync(ExchangePaths.FetchRecord, Ask.Record($"{refusing.Ori}/rms/x"));

        (await Problem.OfAsync(response)).ShouldBe(ErrorCode.RecordNotAvailable);
        (await response.Content.ReadAsStringAsync(Wait.Cancellation)).ShouldNotContain(Secret);
    }

    private static Task AnswerFetchAsync(ScriptedCall call, HitFrame hit)
    {
        var body = JsonSerializer.Serialize(new FetchedRecord(hit, []), ProtocolJson.Options);
        return call.SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private Task<ScriptedNode> AddAsync(string group, Func<ScriptedCall, HitFrame> hit) => AddAsync(
        ori => CeilingOf(ori, new CeilingEntry { Categories = [AgencyCategory.LawEnforcement], Level = SharingLevel.Full, Groups = [group] }),
        Several(hit));

    private Task<ScriptedNode> AddAsync(string group, Func<ScriptedCall, IReadOnlyList<Frame>> frames) => AddAsync(
        ori => CeilingOf(ori, new CeilingEntry { Level = SharingLevel.Full, Groups = [group] }), frames);

    private async Task<ScriptedNode> AddAsync(
        Func<Ori, TemplateCeiling> ceiling, Func<ScriptedCall, IReadOnlyList<Frame>> frames, string ori = "FL0900000",
        Func<ScriptedCall, Task>? script = null)
    {
        var node = await region.AddAsync(ori, script ?? (call => call.AnswerAsync([call.Status(), .. frames(call), ScriptedCall.Done()])));
        node.Ceiling = ceiling;
        await region.ShareRegistryAsync();
        return node;
    }

    private Task<Answer> AskAsync(params ScriptedNode[] nodes) =>
        region[0].SearchAsync(Ask.For(Ask.Surname("Quimby"), [.. nodes.Select(node => node.Ori.Text)]));

    private static Func<Ori, TemplateCeiling> Level(SharingLevel level) =>
        ori => CeilingOf(ori, new CeilingEntry { Level = level, Groups = [] });

    private static TemplateCeiling CeilingOf(Ori ori, CeilingEntry entry) =>
        new() { Owner = ori, Version = 1, TemplateDigest = "", Entries = [entry] };

    private static Func<ScriptedCall, IReadOnlyList<Frame>> Several(Func<ScriptedCall, HitFrame> hit) => call => [hit(call)];

    private static HitFrame Pointer(ScriptedCall call) => call.Hit();

    private static Func<ScriptedCall, HitFrame> Full(string field, string value) => call => call.Hit() with
    {
        Level = SharingLevel.Full,
        Record = new JsonObject { [field] = value },
        Receipt = new Receipt("leaked", SharingLevel.Full, 1, "", [], [], []),
    };
}
