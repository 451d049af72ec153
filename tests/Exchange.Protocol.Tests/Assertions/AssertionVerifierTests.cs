using System.Text;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Registry;

namespace Exchange.Protocol.Tests.Assertions;

public sealed class AssertionVerifierTests : IDisposable
{
    private readonly Parties parties = new();

    public void Dispose() => parties.Dispose();

    [Fact]
    public async Task GoodAssertion_IsTakenWithEverythingItSays()
    {
        var assertion = parties.Assertion() with { Exigent = true, OnBehalfOf = Parties.Served, ConsentReference = "consent 12" };

        var found = await parties.CheckAsync(parties.Sign(assertion));

        found.IsGood.ShouldBeTrue();
        found.Assertion.ShouldBe(assertion);
    }

    [Fact]
    public async Task NoAssertion_IsRefused() => await RefusedAsync(null, ErrorCode.AssertionMissing);

    [Theory]
    [InlineData("")]
    [InlineData("no token")]
    [InlineData("a.b.c")]
    [InlineData("...")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.e30")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.bm8ganNvbg.AAAA")]
    public async Task TextThatIsNoToken_IsRefused(string token) =>
        await RefusedAsync(token, token.Length == 0 ? ErrorCode.AssertionMissing : ErrorCode.AssertionMalformed);

    [Theory]
    [InlineData("jti")]
    [InlineData("iss")]
    [InlineData("sub")]
    [InlineData("role")]
    [InlineData("cert")]
    [InlineData("use")]
    [InlineData("qh")]
    [InlineData("aud")]
    [InlineData("iat")]
    [InlineData("exp")]
    public async Task MissingClaim_IsRefused(string claim)
    {
        var payload = Payload();
        payload.Remove(claim);

        await RefusedAsync(HandMadeToken.Es256(payload, parties.HomeKey), ErrorCode.AssertionMalformed);
    }

    [Theory]
    [InlineData("iss", "\"FL013020\"")]
    [InlineData("iss", "7")]
    [InlineData("obo", "\"nobody\"")]
    [InlineData("use", "\"X\"")]
    [InlineData("use", "\"c\"")]
    [InlineData("use", "2")]
    [InlineData("cert", "\"31.12.2026\"")]
    [InlineData("aud", "[\"tamarind\",\"other\"]")]
    [InlineData("exp", "\"soon\"")]
    [InlineData("exp", "99999999999999")]
    [InlineData("iat", "-1")]
    [InlineData("sub", "\"\"")]
    [InlineData("jti", "{}")]
    public async Task UnreadableClaim_IsRefused(string claim, string value)
    {
        var payload = Payload();
        payload[claim] = System.Text.Json.Nodes.JsonNode.Parse(value);

        await RefusedAsync(HandMadeToken.Es256(payload, parties.HomeKey), ErrorCode.AssertionMalformed);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("ES256")]
    [InlineData("HS256")]
    public async Task NoSignature_IsForged(string algorithm) =>
        await RefusedAsync(HandMadeToken.Unsigned(Payload(), algorithm), ErrorCode.AssertionForged);

    [Fact]
    public async Task PublicKeyUsedAsSharedSecret_IsForged()
    {
        var text = Encoding.ASCII.GetBytes(parties.HomeKey.PublicKey);
        var der = Convert.FromBase64String(parties.HomeKey.PublicKey);

        await RefusedAsync(HandMadeToken.Hs256(Payload(), text), ErrorCode.AssertionForged);
        await RefusedAsync(HandMadeToken.Hs256(Payload(), der), ErrorCode.AssertionForged);
    }

    [Fact]
    public async Task SignedByAnotherAgencysKey_IsForged() =>
        await RefusedAsync(AssertionSigner.Sign(parties.Assertion(), parties.OtherKey), ErrorCode.AssertionForged);

    [Fact]
    public async Task PayloadChangedAfterSigning_IsForged()
    {
        var parts = parties.Sign(parties.Assertion()).Split('.');
        var payload = Payload();
        payload["sub"] = "somebody.else";
        parts[1] = HandMadeToken.Unsigned(payload, "ES256").Split('.')[1];

        await RefusedAsync(string.Join('.', parts), ErrorCode.AssertionForged);
    }

    [Fact]
    public async Task KeyThatIsNone_IsForged()
    {
        var registry = parties.RegistryWith(Parties.Home, agency => agency with { PublicKey = "no key" });

        await RefusedAsync(parties.Sign(parties.Assertion()), ErrorCode.AssertionForged, registry);
    }

    [Fact]
    public async Task PastItsEndAndTheSkew_IsExpired()
    {
        var token = parties.Sign(parties.Assertion());
        parties.Time.Advance(TimeSpan.FromSeconds(65));

        await RefusedAsync(token, ErrorCode.AssertionExpired);
    }

    [Fact]
    public async Task JustBeforeItsEndAndTheSkew_IsTaken()
    {
        var token = parties.Sign(parties.Assertion());
        parties.Time.Advance(TimeSpan.FromSeconds(64));

        (await parties.CheckAsync(token)).IsGood.ShouldBeTrue();
    }

    [Fact]
    public async Task LifetimeOfMoreThanAMinute_IsExpired()
    {
        var assertion = parties.Assertion();

        await RefusedAsync(parties.Sign(assertion with { ExpiresAt = assertion.IssuedAt.AddSeconds(61) }), ErrorCode.AssertionExpired);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task FromTheFuture_IsTakenWithinTheSkewOnly(int seconds, bool taken)
    {
        parties.Time.Advance(TimeSpan.FromSeconds(seconds));
        var token = parties.Sign(parties.Assertion());
        parties.Time.Advance(TimeSpan.FromSeconds(-seconds));

        var found = await parties.CheckAsync(token);

        found.Refusal?.Code.ShouldBe(ErrorCode.AssertionNotYetValid);
        found.IsGood.ShouldBe(taken);
    }

    [Fact]
    public async Task MeantForAnotherHub_IsRefused() =>
        await RefusedAsync(parties.Sign(parties.Assertion() with { Audience = "elsewhere" }), ErrorCode.AssertionAudience);

    [Fact]
    public async Task AlteredBody_IsRefused()
    {
        var found = await parties.CheckAsync(parties.Sign(parties.Assertion()), """{"query":{"text":"other"}}"""u8.ToArray());

        found.Refusal!.Code.ShouldBe(ErrorCode.AssertionQueryAltered);
    }

    [Fact]
    public async Task UsedTwice_IsReplayed()
    {
        var token = parties.Sign(parties.Assertion());

        (await parties.CheckAsync(token)).IsGood.ShouldBeTrue();
        await RefusedAsync(token, ErrorCode.AssertionReplayed);
    }

    [Fact]
    public async Task RefusedAssertion_IsNotUsedUp()
    {
        var token = parties.Sign(parties.Assertion());

        (await parties.CheckAsync(token, "{}"u8.ToArray())).IsGood.ShouldBeFalse();
        (await parties.CheckAsync(token)).IsGood.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    public async Task Certification_HoldsToTheEndOfItsLastDay(string until, bool good)
    {
        var certified = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture);

        var found = await parties.CheckAsync(parties.Sign(parties.Assertion() with { CertifiedUntil = certified }));

        found.IsGood.ShouldBe(good);
        found.Refusal?.Code.ShouldBe(ErrorCode.CertificationExpired);
    }

    [Fact]
    public async Task UnknownOri_IsRefused() =>
        await RefusedAsync(parties.Sign(parties.Assertion() with { Ori = Parties.Nowhere }), ErrorCode.OriUnknown);

    [Fact]
    public async Task SuspendedAgency_IsRefused()
    {
        var registry = parties.RegistryWith(Parties.Home, agency => agency with { Standing = Standing.Suspended });

        await RefusedAsync(parties.Sign(parties.Assertion()), ErrorCode.AgencySuspended, registry);
    }

    [Fact]
    [Requirement("IL-50b4-1")]
    public async Task UseCodeThatTheAgencyWasNotGranted_IsRefused() =>
        await RefusedAsync(parties.Sign(parties.Assertion() with { UseCode = UseCode.F }), ErrorCode.UseCodeNotAuthorised);

    [Theory]
    [InlineData("", ErrorCode.ReasonMissing)]
    [InlineData("police work", ErrorCode.ReasonPlaceholder)]
    [Requirement("RLEX-VIII-C-1")]
    public async Task ReasonThatSaysNothing_IsRefused(string reason, ErrorCode code) =>
        await RefusedAsync(parties.Sign(parties.Assertion() with { Reason = reason }), code);

    [Fact]
    [Requirement("OH-B4d")]
    public async Task OnBehalfOfAnAuthorisedAgency_SpeaksForBoth()
    {
        var found = await parties.CheckAsync(parties.Sign(parties.Assertion() with { OnBehalfOf = Parties.Served }));

        found.Assertion!.ToRequester(null).Agencies.ShouldBe([Parties.Home, Parties.Served]);
    }

    [Fact]
    public async Task RefusedButSignedAssertion_IsNamedForTheAuditEntry()
    {
        var assertion = parties.Assertion() with { Audience = "elsewhere" };

        (await parties.CheckAsync(parties.Sign(assertion))).Assertion!.Id.ShouldBe(assertion.Id);
    }

    [Fact]
    public async Task ForgedAssertion_IsNotNamed_SoThatNobodyIsAccusedByIt() =>
        (await parties.CheckAsync(AssertionSigner.Sign(parties.Assertion(), parties.OtherKey))).Assertion.ShouldBeNull();

    [Fact]
    public async Task ManyAtOnce_AreAllTaken()
    {
        var tokens = Enumerable.Range(0, 200).AsParallel().Select(_ => parties.Sign(parties.Assertion())).ToList();
        var verifier = new AssertionVerifier(Parties.Hub, (_, _, _) => ValueTask.FromResult(true), parties.Time);
        var registry = parties.Registry();

        var found = await Task.WhenAll(tokens.Select(token =>
            Task.Run(() => verifier.CheckAsync(token, Parties.Body, registry, Parties.Cancellation))));

        found.ShouldAllBe(check => check.IsGood);
    }

    private System.Text.Json.Nodes.JsonObject Payload() => HandMadeToken.PayloadOf(parties.Sign(parties.Assertion()));

    private async Task RefusedAsync(string? token, ErrorCode code, AgencyRegistry? registry = null)
    {
        var found = await parties.CheckAsync(token, registry: registry);

        found.IsGood.ShouldBeFalse();
        found.Refusal.Code.ShouldBe(code);
    }
}
