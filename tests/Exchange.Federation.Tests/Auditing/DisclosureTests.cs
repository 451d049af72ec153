using System.Text.Json;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.Disclosures;
using Exchange.Node.Users;
using Exchange.Protocol;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;

namespace Exchange.Federation.Tests.Auditing;

/// <summary>Who received what, at the owner and at the agency that received it.</summary>
public sealed class DisclosureTests : OwnedRecordTests
{
    [Fact]
    [Requirement("RLEX-XI-B3")]
    public async Task Record_EverybodyWhoReceivedItIsNamed_WithFieldGroupsAndWhy()
    {
        var hit = (await Asker.SearchAsync("Quimby")).HitsOf(Owner.Ori)[0];
        await Asker.FetchAsync(Ask.Record(Record.Id.ToString()));
        await Owner.SearchAsync("Quimby");

        var account = await AccountAsync(Owner, new DisclosureRequest(Record.Id.ToString()));

        account.Disclosures.Select(line => (line.Entry, line.Ori)).ShouldBe(
            [("search-answered", Owner.Ori.Text), ("record-answered", Asker.Ori.Text), ("search-answered", Asker.Ori.Text)]);
        var first = account.Disclosures[^1];
        first.ShouldSatisfyAllConditions(
            () => first.User.ShouldBe(Member.Analyst),
            () => first.UseCode.ShouldBe("C"),
            () => first.Reason.ShouldBe(Ask.Reason),
            () => first.CaseNumber.ShouldBe(Ask.Case),
            () => first.Receipt.ShouldBe(hit.Receipt.Id),
            () => first.Level.ShouldBe("Full"),
            () => first.Groups.ShouldContain("name"),
            () => first.Groups.ShouldBe(Exchange.Records.Fields.FieldGroups.DecidableNames.Except(hit.Receipt.Withheld.Select(group => group.Group))));
    }

    [Fact]
    public async Task RecordOfAnother_OwnUsersWhoSawItAreNamed()
    {
        await Asker.SearchAsync("Quimby");

        var line = (await AccountAsync(Asker, new DisclosureRequest(Record.Id.ToString()))).Disclosures.ShouldHaveSingleItem();

        line.Entry.ShouldBe("search-shown");
        line.User.ShouldBe(Member.Analyst);
    }

    [Fact]
    public async Task Person_IsFoundThroughOwnRecords_ByNameAndBirth()
    {
        await Owner.ShareAsync(Contributed.By(Owner, "other-1", "Quimbly"));
        await Asker.SearchAsync("Quimby");

        var account = await AccountAsync(Owner, new DisclosureRequest(Name: "QUIMBY, Wendell", Born: "1984-05-06"));

        account.Records.ShouldBe([Record.Id.ToString()]);
        account.Disclosures.ShouldHaveSingleItem().Ori.ShouldBe(Asker.Ori.Text);
        account.Complete.ShouldBeTrue();
        (await AccountAsync(Owner, new DisclosureRequest(Name: "Wendell Quimby", Born: "1984-05-07"))).Records.ShouldBeEmpty();
        (await AccountAsync(Asker, new DisclosureRequest(Name: "Quimby", Born: "1984-05-06"))).Searches.ShouldHaveSingleItem().User
            .ShouldBe(Member.Analyst);
    }

    [Fact]
    public async Task Csv_HasALineForEach_AndTheReadingIsAnEntry()
    {
        await Asker.SearchAsync("Quimby");
        var token = await Owner.AddUserAsync("n.csv", UserRole.Nac);

        using var response = await Owner.PostAsync(AuditPaths.Disclosures + "?format=csv", new DisclosureRequest(Record.Id.ToString()), token);
        var rows = (await response.Content.ReadAsStringAsync(Wait.Cancellation)).TrimEnd().Split("\r\n");

        rows.Length.ShouldBe(2);
        rows[1].ShouldStartWith($"{Record.Id},");
        (await Owner.LastLineAsync("audit-read")).Text("sought").ShouldBe("disclosures");
    }

    [Fact]
    public async Task RequestForNothingOrBoth_IsRefused()
    {
        var token = await Owner.AddUserAsync("n.wrong", UserRole.Nac);

        foreach (var request in new[] { new DisclosureRequest(), new("x"), new(Name: "Quimby"), new(Record.Id.ToString(), "Quimby", "1984-05-06") })
        {
            using var response = await Owner.PostAsync(AuditPaths.Disclosures, request, token);
            (await Problem.OfAsync(response)).ShouldBe(ErrorCode.QueryInvalid);
        }
    }

    private static async Task<DisclosureAccount> AccountAsync(Member member, DisclosureRequest request)
    {
        var token = await member.AddUserAsync($"n.{Exchange.Records.Identity.RandomId.New()}", UserRole.Nac);
        using var response = await member.PostAsync(AuditPaths.Disclosures, request, token);
        return JsonSerializer.Deserialize<DisclosureAccount>(await response.Content.ReadAsStringAsync(Wait.Cancellation), ProtocolJson.Options)!;
    }
}
