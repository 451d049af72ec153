using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Exchange.Node.Fetch;
using Exchange.Node.Outputs;
using Exchange.Node.Search;
using Exchange.Policy.Ceilings;
using Exchange.Policy.Requesters;
using Exchange.Protocol;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Notices;
using Exchange.Protocol.Registry;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;

namespace Exchange.Federation.Tests.Pages;

/// <summary>docs/protocol.md, held against the code.</summary>
public sealed partial class ProtocolPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "protocol.md"));

    [Theory]
    [InlineData("ask", typeof(AskRequest))]
    [InlineData("ask-record", typeof(AskRecordRequest))]
    [InlineData("output", typeof(OutputRequest))]
    [InlineData("search", typeof(SearchRequest))]
    [InlineData("fetch", typeof(FetchRequest))]
    [InlineData("registry", typeof(AgencyRegistry))]
    [InlineData("frame", typeof(Frame))]
    [InlineData("fetched", typeof(FetchedRecord))]
    [InlineData("ceiling", typeof(TemplateCeiling))]
    [InlineData("notice", typeof(Notice))]
    public void Examples_AreReadAndWrittenJustSo(string name, Type type)
    {
        var examples = Fences().Matches(Page).Single(fence => fence.Groups["name"].Value == name).Groups["text"].Value
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

        examples.ShouldNotBeEmpty();
        foreach (var example in examples)
        {
            var value = JsonSerializer.Deserialize(example, type, ProtocolJson.Options);
            JsonSerializer.Serialize(value, type, ProtocolJson.Options).ShouldBe(example);
        }
    }

    [Fact]
    public void FrameExamples_ShowEveryKindOfFrame() =>
        Fences().Matches(Page).Single(fence => fence.Groups["name"].Value == "frame")
            .Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!["type"]!.GetValue<string>()).Distinct().ShouldBe(["status", "facet", "hit", "done"]);

    [Fact]
    public void EveryAddress_IsInTheTable()
    {
        var listed = Addresses().Matches(Page).Select(match => match.Groups["path"].Value).Distinct();

        listed.ShouldBe(
            typeof(ExchangePaths).GetFields().Select(field => (string)field.GetRawConstantValue()!), ignoreOrder: true);
    }

    [Fact]
    public void EveryStatusWord_IsNamed()
    {
        foreach (var status in Enum.GetValues<AgencyStatus>())
        {
            Page.ShouldContain($"`{JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString())}`");
        }
    }

    [Fact]
    public void EveryHttpStatusOfAnErrorButTheUnexpectedOne_IsInTheTable()
    {
        var listed = Statuses().Matches(Page).SelectMany(match => match.Groups["codes"].Value.Split(", ")).Select(int.Parse).ToHashSet();

        Enum.GetValues<ErrorCode>().Select(ErrorCodes.Status).Where(status => status != 500 && !listed.Contains(status)).ShouldBeEmpty();
    }

    [Fact]
    public void ClaimsOfAnAssertion_AreThoseListed()
    {
        using var key = SigningKey.Ephemeral();
        var now = TimeProvider.System.GetUtcNow();
        var assertion = new Assertion
        {
            Id = "x", Ori = Ori.Parse("FL0130200"), OnBehalfOf = Ori.Parse("FL0130201"), User = "u", Role = "Analyst",
            CertifiedUntil = new DateOnly(2026, 1, 1),
            UseCode = UseCode.J, Reason = "r", CaseNumber = "c", ConsentReference = "d", Audience = "tamarind", QueryHash = "", IssuedAt = now,
            ExpiresAt = now,
        };

        ClaimsOf(AssertionSigner.Sign(assertion, key)).ShouldBe(ListedUnder("## Assertion"), ignoreOrder: true);
    }

    [Fact]
    public void ClaimsOfTheHubsToken_AreThoseListed()
    {
        using var key = SigningKey.Ephemeral();
        var token = RelayToken.Sign("tamarind", Ori.Parse("FL0130200"), "a.b.c", 1, TimeProvider.System.GetUtcNow(), key);

        ClaimsOf(token).ShouldBe(ListedUnder("## The hub's token"), ignoreOrder: true);
    }

    private static IEnumerable<string> ClaimsOf(string token) =>
        JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject().Select(claim => claim.Key);

    private static IEnumerable<string> ListedUnder(string heading)
    {
        var section = Page[Page.IndexOf(heading, StringComparison.Ordinal)..];
        var end = section.IndexOf("\n## ", StringComparison.Ordinal);
        return Claims().Matches(section[..end]).Select(match => match.Groups["claim"].Value);
    }

    [GeneratedRegex(@"```json (?<name>[a-z-]+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"^\| `(GET|POST) (?<path>/[^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"^\| (?<codes>\d{3}(, \d{3})*) \|", RegexOptions.Multiline)]
    private static partial Regex Statuses();

    [GeneratedRegex(@"^\| `(?<claim>[a-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Claims();
}
