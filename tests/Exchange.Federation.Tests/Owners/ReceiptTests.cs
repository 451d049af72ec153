using Exchange.Federation.Tests.Regions;
using Exchange.Node.Receipts;
using Exchange.Policy.Templates;
using Exchange.Records.Codes;

namespace Exchange.Federation.Tests.Owners;

/// <summary>What a receipt stands for, told by the logs of both sides.</summary>
public sealed class ReceiptTests
{
    [Fact]
    [Requirement("RLEX-VII-F-1")]
    public async Task ReceiptOfASearch_IsExplainedAlikeOnBothSides_AndTheReadingIsLogged()
    {
        await using var region = await Region.StartAsync(1);
        var careful = await region.AddAsync("FL0370100", "careful-department");
        await region.ShareRegistryAsync();
        var record = Contributed.By(careful, "explained-1");
        await careful.ShareAsync(record, Contributed.By(careful, "explained-2"));
        var hit = (await region[0].SearchAsync("Quimby")).HitsOf(careful.Ori).Single(hit => hit.Record!["localId"]!.GetValue<string>() == "explained-1");

        var given = await ExplainAsync(careful, hit.Receipt.Id);
        var got = await ExplainAsync(region[0], hit.Receipt.Id);

        given.Entry.ShouldBe("search-answered");
        got.Entry.ShouldBe("search-shown");
        foreach (var story in new[] { given, got })
        {
            story.Owner.ShouldBe(careful.Ori);
            story.Record.ShouldBe(record.Id.ToString());
            story.Level.ShouldBe(SharingLevel.Full);
            (story.User, story.Ori, story.UseCode, story.Reason).ShouldBe((Member.Analyst, region[0].Ori.Text, "C", Ask.Reason));
            story.TemplateVersion.ShouldBe(hit.Receipt.TemplateVersion);
            story.TemplateDigest.ShouldBe(hit.Receipt.TemplateDigest);
            story.Rules.ShouldBe(hit.Receipt.Rules);
            story.Withheld.ShouldBe(hit.Receipt.Withheld);
            story.Obligations.ShouldBe(hit.Receipt.Obligations);
        }

        given.Request.ShouldBe(got.Request);
        var words = string.Join('\n', ReceiptWords.Of(given));
        words.ShouldContain($"showed {Member.Analyst} of {region[0].Ori} record {record.Id}");
        words.ShouldContain("withheld: identifiers, shown in part, by ");
        words.ShouldContain("must: verify-before-use");
        (await careful.LastLineAsync("audit-read")).Private["filter"]!.GetValue<string>().ShouldBe(hit.Receipt.Id);
    }

    [Fact]
    public async Task ReceiptOfAFetchedPointer_NamesTheRecordAtTheOwnerAlone()
    {
        await using var region = await Region.StartAsync(1);
        var careful = await region.AddAsync("FL0370100", "careful-department");
        await region.ShareRegistryAsync();
        var record = Contributed.By(careful, "active-1").Marked(Marks.ActiveInvestigation);
        await careful.ShareAsync(record);
        var hit = (await region[0].FetchAsync(Ask.Record(record.Id.ToString()))).Hit;

        var given = await ExplainAsync(careful, hit.Receipt.Id);
        var got = await ExplainAsync(region[0], hit.Receipt.Id);

        (given.Entry, given.Level, given.Record).ShouldBe(("record-answered", SharingLevel.Pointer, record.Id.ToString()));
        (got.Entry, got.Level, got.Record).ShouldBe(("record-shown", SharingLevel.Pointer, null));
    }

    [Fact]
    public async Task ReceiptOfSomebodyElse_IsNotKnown()
    {
        await using var region = await Region.StartAsync(1);

        (await region[0].Get<ExplainReceipt>().RunAsync("nowhere", Member.Administrator, Wait.Cancellation)).ShouldBeEmpty();
    }

    private static async Task<ReceiptStory> ExplainAsync(Member member, string receipt) =>
        (await member.Get<ExplainReceipt>().RunAsync(receipt, Member.Administrator, Wait.Cancellation)).Single();
}
