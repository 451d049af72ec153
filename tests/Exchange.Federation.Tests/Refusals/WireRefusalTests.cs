using Exchange.Federation.Tests.Regions;
using Exchange.Protocol.Http;

namespace Exchange.Federation.Tests.Refusals;

/// <summary>Bent requests at the hub and at the owner: one stable code, audited, and the same bytes whether or not a record exists.</summary>
public sealed class WireRefusalTests(Wire wire) : IClassFixture<Wire>
{
    public static TheoryData<string> Bent => BentAssertions.Names;

    [Theory]
    [MemberData(nameof(Bent))]
    [Requirement("OH-B4c")]
    public async Task BentAssertion_AtTheHub_IsRefusedAlike(string bend)
    {
        foreach (var (path, held, absent) in Bodies())
        {
            var first = await wire.ToHubAsync(path, held, BentAssertions.Make(bend, wire, held));
            await ShouldBeAuditedAsync(await wire.Region.HubLogAsync(), first.Code);
            var second = await wire.ToHubAsync(path, absent, BentAssertions.Make(bend, wire, absent));

            first.Code.ShouldBe(BentAssertions.CodeOf(bend));
            second.ShouldBe(first);
        }
    }

    [Theory]
    [MemberData(nameof(Bent))]
    [Requirement("OH-B4c")]
    public async Task BentAssertion_AtTheOwner_IsRefusedAlike(string bend)
    {
        foreach (var (path, held, absent) in Bodies())
        {
            var first = await ToOwnerAsync(path, held, BentAssertions.Make(bend, wire, held));
            await ShouldBeAuditedAsync(await wire.Owner.LogAsync(), first.Code);
            var second = await ToOwnerAsync(path, absent, BentAssertions.Make(bend, wire, absent));

            first.Code.ShouldBe(BentAssertions.CodeOf(bend));
            second.ShouldBe(first);
        }
    }

    [Theory]
    [InlineData("none", "relay-missing")]
    [InlineData("garbled", "relay-forged")]
    [InlineData("forged", "relay-forged")]
    [InlineData("expired", "relay-expired")]
    [InlineData("for another owner", "relay-audience")]
    [InlineData("for another assertion", "relay-other-assertion")]
    public async Task AroundTheHub_IsRefusedAlike(string bend, string code)
    {
        foreach (var (path, held, absent) in Bodies())
        {
            var first = await AroundAsync(path, held, bend);
            await ShouldBeAuditedAsync(await wire.Owner.LogAsync(), code);

            first.Code.ShouldBe(code);
            (await AroundAsync(path, absent, bend)).ShouldBe(first);
        }
    }

    [Fact]
    public async Task UsedTwice_IsReplayed_AtHubAndOwner()
    {
        foreach (var (path, held, _) in Bodies())
        {
            var assertion = wire.Sign(wire.Assertion(held));
            (await wire.ToHubAsync(path, held, assertion)).Status.ShouldBe(200);
            (await wire.ToHubAsync(path, held, assertion)).Code.ShouldBe("assertion-replayed");

            // Through a hub that would replay it, with a fresh token of its own.
            (await ToOwnerAsync(path, held, assertion)).Code.ShouldBe("assertion-replayed");
        }
    }

    [Fact]
    public async Task HubsTokenUsedTwice_IsReplayed()
    {
        var body = Wire.Search("Quimby");
        var assertion = wire.Sign(wire.Assertion(body));
        var relay = wire.Relay(assertion);

        (await wire.ToOwnerAsync(ExchangePaths.FederatedSearch, body, assertion, relay)).Status.ShouldBe(200);
        (await wire.ToOwnerAsync(ExchangePaths.FederatedSearch, body, assertion, relay)).Code.ShouldBe("relay-replayed");
    }

    [Fact]
    public async Task ReplayedAfterARestart_IsStillReplayed()
    {
        var body = Wire.Search("Quimby");
        var assertion = wire.Sign(wire.Assertion(body));
        (await wire.ToHubAsync(ExchangePaths.FederatedSearch, body, assertion)).Status.ShouldBe(200);

        await wire.Region.StopHubAsync();
        await wire.Region.StartHubAsync();

        (await wire.ToHubAsync(ExchangePaths.FederatedSearch, body, assertion)).Code.ShouldBe("assertion-replayed");
    }

    [Fact]
    [Requirement("OH-B4d")]
    public async Task OnBehalfOfAnAuthorisedAgency_BothAreInEveryLog()
    {
        var body = Wire.Search("Quimby");
        var assertion = wire.Assertion(body) with { OnBehalfOf = Wire.Marina };

        (await wire.ToHubAsync(ExchangePaths.FederatedSearch, body, wire.Sign(assertion))).Status.ShouldBe(200);

        foreach (var log in new[] { await wire.Region.HubLogAsync(), await wire.Owner.LogAsync() })
        {
            var line = log.Single(line => line.Text("request") == assertion.Id);
            line.Text("ori").ShouldBe(wire.Home.Ori.Text);
            line.Text("onBehalfOf").ShouldBe(Wire.Marina.Text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"query\":null}")]
    [InlineData("{\"query\":{},\"secret\":1}")]
    [InlineData("{\"query\":{\"limit\":\"all\"}}")]
    public async Task BodyOfAnotherForm_IsMalformed_AtHubAndOwner(string text)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(text);

        (await wire.ToHubAsync(ExchangePaths.FederatedSearch, body, wire.Sign(wire.Assertion(body)))).Code.ShouldBe("request-malformed");
        (await ToOwnerAsync(ExchangePaths.FederatedSearch, body, wire.Sign(wire.Assertion(body)))).Code.ShouldBe("request-malformed");
    }

    [Fact]
    public async Task QueryThatCannotBeRun_IsRefusedByTheOwner_AndAudited()
    {
        var body = "{\"query\":{\"limit\":0}}"u8.ToArray();

        (await ToOwnerAsync(ExchangePaths.FederatedSearch, body, wire.Sign(wire.Assertion(body)))).Code.ShouldBe("query-invalid");

        await ShouldBeAuditedAsync(await wire.Owner.LogAsync(), "query-invalid");
    }

    [Fact]
    public async Task BodyThatIsTooLarge_IsRefused()
    {
        var body = new byte[100_000];

        (await wire.ToHubAsync(ExchangePaths.FederatedSearch, body, wire.Sign(wire.Assertion(body)))).Code.ShouldBe("request-too-large");
        (await ToOwnerAsync(ExchangePaths.FederatedFetch, body, wire.Sign(wire.Assertion(body)))).Code.ShouldBe("request-too-large");
    }

    [Fact]
    public async Task UnknownAddress_IsNotFound() => (await wire.ToHubAsync("/exchange/v2/search", [], null)).Code.ShouldBe("not-found");

    private (string Path, byte[] Held, byte[] Absent)[] Bodies() =>
    [
        (ExchangePaths.FederatedSearch, Wire.Search("Quimby"), Wire.Search("Nobody")),
        (ExchangePaths.FederatedFetch, wire.Fetch("held"), wire.Fetch("never")),
    ];

    private Task<Reply> ToOwnerAsync(string path, byte[] body, string? assertion) =>
        wire.ToOwnerAsync(path, body, assertion, wire.Relay(assertion ?? ""));

    private Task<Reply> AroundAsync(string path, byte[] body, string bend)
    {
        var assertion = wire.Sign(wire.Assertion(body));
        return wire.ToOwnerAsync(path, body, assertion, bend switch
        {
            "none" => null,
            "garbled" => "no token",
            "forged" => wire.Relay(assertion, forged: true),
            "expired" => wire.Relay(assertion, at: wire.Region.Time.GetUtcNow().AddSeconds(-90)),
            "for another owner" => wire.Relay(assertion, wire.Home.Ori),
            _ => wire.Relay(wire.Sign(wire.Assertion(body))),
        });
    }

    private static Task ShouldBeAuditedAsync(IReadOnlyList<LogLine> log, string? code)
    {
        log[^1].Kind.ShouldBe("request-refused");
        log[^1].Text("outcome").ShouldBe("refused");
        log[^1].Text("code").ShouldBe(code);
        return Task.CompletedTask;
    }
}
