using Exchange.Protocol.Assertions;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Keys;

namespace Exchange.Protocol.Tests.Assertions;

public sealed class RelayTokenTests : IDisposable
{
    private const string Assertion = "eyJhbGciOiJFUzI1NiJ9.e30.AAAA";

    private readonly Parties parties = new();

    public void Dispose() => parties.Dispose();

    [Fact]
    public async Task TokenForThisOwnerAndAssertion_IsTakenWithItsRegistryVersion() =>
        (await CheckAsync(Sign())).ShouldBe(new RelayCheck(7, null));

    [Fact]
    public async Task NoToken_IsMissing() => (await CheckAsync(null)).Code.ShouldBe(ErrorCode.RelayMissing);

    [Fact]
    public async Task TextThatIsNoToken_IsForged() => (await CheckAsync("no token")).Code.ShouldBe(ErrorCode.RelayForged);

    [Fact]
    public async Task SignedByANode_IsForged() => (await CheckAsync(Sign(parties.HomeKey))).Code.ShouldBe(ErrorCode.RelayForged);

    [Fact]
    public async Task Unsigned_IsForged() =>
        (await CheckAsync(HandMadeToken.Unsigned(HandMadeToken.PayloadOf(Sign()), "none"))).Code.ShouldBe(ErrorCode.RelayForged);

    [Fact]
    public async Task PastItsEndAndTheSkew_IsExpired()
    {
        var token = Sign();
        parties.Time.Advance(TimeSpan.FromSeconds(65));

        (await CheckAsync(token)).Code.ShouldBe(ErrorCode.RelayExpired);
    }

    [Fact]
    public async Task WithoutAnEnd_IsExpired()
    {
        var payload = HandMadeToken.PayloadOf(Sign());
        payload.Remove("exp");

        (await CheckAsync(HandMadeToken.Es256(payload, parties.HubKey))).Code.ShouldBe(ErrorCode.RelayExpired);
    }

    [Fact]
    public async Task GoodForMuchLongerThanAMinute_IsExpired()
    {
        var payload = HandMadeToken.PayloadOf(Sign());
        payload["exp"] = payload["exp"]!.GetValue<long>() + 3600;

        (await CheckAsync(HandMadeToken.Es256(payload, parties.HubKey))).Code.ShouldBe(ErrorCode.RelayExpired);
    }

    [Fact]
    public async Task MeantForAnotherOwner_IsRefused()
    {
        var token = RelayToken.Sign(Parties.Hub, Parties.Home, Assertion, 7, parties.Time.GetUtcNow(), parties.HubKey);

        (await CheckAsync(token)).Code.ShouldBe(ErrorCode.RelayAudience);
    }

    [Fact]
    public async Task MadeForAnotherAssertion_IsRefused()
    {
        var token = RelayToken.Sign(Parties.Hub, Parties.Other, Assertion + "B", 7, parties.Time.GetUtcNow(), parties.HubKey);

        (await CheckAsync(token)).Code.ShouldBe(ErrorCode.RelayOtherAssertion);
    }

    [Fact]
    public async Task UsedTwice_IsReplayed()
    {
        var token = Sign();

        (await CheckAsync(token)).Code.ShouldBeNull();
        (await CheckAsync(token)).Code.ShouldBe(ErrorCode.RelayReplayed);
    }

    private string Sign(SigningKey? key = null) =>
        RelayToken.Sign(Parties.Hub, Parties.Other, Assertion, 7, parties.Time.GetUtcNow(), key ?? parties.HubKey);

    private Task<RelayCheck> CheckAsync(string? token) => RelayToken.CheckAsync(
        token, Assertion, Parties.Other, parties.HubKey.PublicKey, parties.UseOnceAsync, parties.Time.GetUtcNow(), Parties.Cancellation);
}
