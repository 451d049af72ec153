using System.Text.Json;
using Exchange.Protocol.Evidence;

namespace Exchange.Protocol.Tests.Evidence;

public sealed class AuditEventPageTests : IDisposable
{
    private readonly Parties parties = new();

    public void Dispose() => parties.Dispose();

    [Fact]
    public void Page_ListsEveryKind() =>
        AuditEventPage.Kinds.ShouldBe(
            Enum.GetValues<AuditEventKind>().Select(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())), ignoreOrder: true);

    [Fact]
    [Requirement("OH-B4d")]
    public void EventByAnAssertion_HasTheActingAndTheRequestingAgency_AndJustWhatThePageSays()
    {
        var assertion = parties.Assertion() with { OnBehalfOf = Parties.Served, ConsentReference = "consent 12" };

        var happened = new AuditEvent(AuditEventKind.RecordAsked, "exchange/node/FL0130200").By(assertion).WithPrivate("record", "id");

        happened.Public["ori"]!.GetValue<string>().ShouldBe(Parties.Home.Text);
        happened.Public["onBehalfOf"]!.GetValue<string>().ShouldBe(Parties.Served.Text);
        AuditEventPage.Unlisted("record-asked", Names(happened.Public), Names(happened.Private)).ShouldBeEmpty();
    }

    [Fact]
    public void ReasonCaseAndQuery_AreInThePrivatePartOnly()
    {
        var happened = new AuditEvent(AuditEventKind.SearchAsked, "exchange/node/FL0130200").By(parties.Assertion());

        happened.Public.ToJsonString().ShouldNotContain("burglary");
        happened.Public.ToJsonString().ShouldNotContain("2026-000417");
        happened.Private.ToJsonString().ShouldContain("burglary");
    }

    private static IEnumerable<string> Names(System.Text.Json.Nodes.JsonObject part) => part.Select(property => property.Key);
}
