using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Policy.Templates;
using Exchange.Protocol.Search;

namespace Exchange.Federation.Tests.Searches;

/// <summary>One search over three agencies, told from its answer and from the four logs.</summary>
public sealed class FederatedSearchTests(ThreeAgencies three) : IClassFixture<ThreeAgencies>
{
    private readonly Answer answer = three.Answer;
    private readonly Member home = three.Home;
    private readonly Member open = three.Open;
    private readonly Member careful = three.Careful;

    [Fact]
    [Requirement("RLEX-IV-A")]
    [Requirement("RLEX-V-A-1")]
    public void Search_ReachesEveryAgency_AndEachDisclosesWhatItsTemplateAllows()
    {
        answer.HitsOf(home.Ori).Single().Level.ShouldBe(SharingLevel.Full);
        answer.HitsOf(open.Ori).Single().Record!["localId"]!.GetValue<string>().ShouldBe("open-1");
        answer.HitsOf(careful.Ori).Select(hit => hit.Level).ShouldBe([SharingLevel.Full, SharingLevel.Pointer], ignoreOrder: true);
        answer.Done.ShouldBe(
            new DoneFrame(3, 3, 4, 1, answer.Hits.Sum(hit => hit.Receipt.Withheld.Count), answer.Done.TotalMs, answer.Done.FirstHitMs));
    }

    [Fact]
    [Requirement("RLEX-V-A-3")]
    public void Pointer_TellsThatTheOwnerHoldsSomething_AndNothingOfIt()
    {
        var pointer = answer.HitsOf(careful.Ori).Single(hit => hit.Level == SharingLevel.Pointer);

        pointer.AgencyName.ShouldBe(careful.Name);
        pointer.Contact.ShouldBe(Member.Contact);
        pointer.Record.ShouldBeNull();
        pointer.Why.ShouldBeNull();
        pointer.Score.ShouldBeNull();
        var line = answer.Lines.Single(line => line.Contains(pointer.Receipt.Id, StringComparison.Ordinal));
        line.ShouldNotContain("Quimby");
        line.ShouldNotContain("careful-2");
        line.ShouldNotContain("incident");
    }

    [Fact]
    public void WithheldFields_AreGoneAndNamed()
    {
        var full = answer.HitsOf(careful.Ori).Single(hit => hit.Level == SharingLevel.Full);

        full.Receipt.Withheld.ShouldContain(group => group.Group == "identifiers" && group.Action == "mask");
        var number = full.Record!["persons"]![0]!["identifiers"]![0]!["value"]!.GetValue<string>();
        number.ShouldBe("*****0084");
    }

    [Fact]
    [Requirement("RLEX-VII-A-2")]
    public void EveryHit_BearsItsOwner() =>
        answer.Hits.ShouldAllBe(hit => hit.AgencyName == $"Agency {hit.Agency}" && (hit.Record == null || OwnerOf(hit.Record) == hit.Agency.Text));

    [Fact]
    [Requirement("RLEX-IV-D-2")]
    [Requirement("RLEX-IV-E")]
    public async Task EveryAnswer_SaysWhatItIsAndHowOldItsSourcesAre()
    {
        answer.Done.Disclaimer.ShouldBe(DoneFrame.Notice);
        answer.Frames.OfType<StatusFrame>().ShouldAllBe(status => status.Sources!.Single().System == "rms");

        var fetched = await home.FetchAsync(Ask.Record($"{open.Ori}/rms/open-1"));

        fetched.Disclaimer.ShouldBe(DoneFrame.Notice);
        fetched.Sources.Single().System.ShouldBe("rms");
        fetched.Hit.AgencyName.ShouldBe(open.Name);
    }

    [Fact]
    [Requirement("RLEX-VII-F-1")]
    public async Task EveryLog_HasTheSameRequest()
    {
        (await three.LineAsync(home, "search-asked")).Text("user").ShouldBe(Member.Analyst);
        (await three.Region.HubLogAsync()).Count(line => line.Kind == "search-relayed" && line.Text("request") == three.Request).ShouldBe(1);
        foreach (var member in new[] { home, open, careful })
        {
            var answered = await three.LineAsync(member, "search-answered");
            answered.Text("user").ShouldBe(Member.Analyst);
            answered.Text("ori").ShouldBe(home.Ori.Text);
            answered.Private["reason"]!.GetValue<string>().ShouldBe(Ask.Reason);
        }
    }

    [Fact]
    [Requirement("RLEX-VII-F-1")]
    public async Task Receipts_AreThoseInTheOwnersEntries_AndInTheEntryOfWhatWasShown()
    {
        foreach (var member in new[] { home, open, careful })
        {
            var answered = await three.LineAsync(member, "search-answered");
            var received = answer.HitsOf(member.Ori).Select(hit => hit.Receipt.Id).ToList();
            answered.List("receipts").ShouldBe(received);
            answered.Private["disclosed"]!.AsArray().Select(one => one!["receipt"]!.GetValue<string>()).ShouldBe(received);
        }

        var shown = await three.LineAsync(home, "search-shown");
        shown.List("receipts").ShouldBe(answer.Hits.Select(hit => hit.Receipt.Id));
        shown.Public["agencies"]!.AsObject().Select(pair => pair.Key).ShouldBe([home.Ori.Text, open.Ori.Text, careful.Ori.Text]);
    }

    [Fact]
    public async Task SearchOfSomeAgencies_AsksOnlyThem()
    {
        var found = await home.SearchAsync(Ask.For(Ask.Surname("Quimby"), open.Ori.Text));

        found.Frames.OfType<AgencyFrame>().Select(frame => frame.Agency).Distinct().ShouldBe([open.Ori]);
        (await three.Region.HubLogAsync()).Last(line => line.Kind == "search-relayed").List("to").ShouldBe([open.Ori.Text]);
    }

    [Fact]
    public async Task Facets_CountWhatIsShownInFull_AndNoPointer()
    {
        var found = await home.SearchAsync(Ask.For(Ask.Surname("Quimby"), careful.Ori.Text));

        found.Frames.OfType<FacetFrame>().Single().Kinds.ShouldBe(new Dictionary<string, long> { ["incident"] = 1 });
    }

    private static string? OwnerOf(JsonObject record) => record["owner"]?.GetValue<string>();
}
