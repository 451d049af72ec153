using System.Text.Json;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Tests.Registry;

public sealed class SignedRegistryTests : IDisposable
{
    private readonly Parties parties = new();

    public void Dispose() => parties.Dispose();

    [Fact]
    public async Task SignedByTheHub_ComesBackWhole()
    {
        var registry = parties.RegistryWith(
            Parties.Home, agency => agency with { Standing = Standing.Suspended, UseCodes = [UseCode.A, UseCode.J], Contact = "+1 850 555 0100" });

        var read = await SignedRegistry.ReadAsync(SignedRegistry.Sign(registry, parties.HubKey), parties.HubKey.PublicKey);

        JsonSerializer.Serialize(read, ProtocolJson.Options).ShouldBe(JsonSerializer.Serialize(registry, ProtocolJson.Options));
    }

    [Fact]
    public async Task OfAWholeCountry_ComesBackWhole()
    {
        var agency = parties.Registry().Agencies[0] with { Contact = "records division, +1 850 555 0100" };
        var agencies = Enumerable.Range(0, 18_000).Select(number => agency with { Ori = Ori.Parse($"FL{number:D7}") }).ToList();

        var read = await SignedRegistry.ReadAsync(
            SignedRegistry.Sign(parties.Registry() with { Agencies = agencies }, parties.HubKey), parties.HubKey.PublicKey);

        read!.Agencies.Count.ShouldBe(18_000);
    }

    [Fact]
    public async Task SignedBySomebodyElse_IsNone() =>
        (await SignedRegistry.ReadAsync(SignedRegistry.Sign(parties.Registry(), parties.OtherKey), parties.HubKey.PublicKey)).ShouldBeNull();

    [Fact]
    public async Task Altered_IsNone()
    {
        var parts = SignedRegistry.Sign(parties.Registry(), parties.HubKey).Split('.');
        parts[1] = SignedRegistry.Sign(parties.Registry() with { Version = 8 }, parties.OtherKey).Split('.')[1];

        (await SignedRegistry.ReadAsync(string.Join('.', parts), parties.HubKey.PublicKey)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("a.b.c")]
    public async Task TextThatIsNoToken_IsNone(string text) =>
        (await SignedRegistry.ReadAsync(text, parties.HubKey.PublicKey)).ShouldBeNull();

    [Fact]
    public async Task SignedButNotOfThisForm_IsNone()
    {
        var token = HandMadeToken.Es256(new System.Text.Json.Nodes.JsonObject { ["hub"] = Parties.Hub }, parties.HubKey);

        (await SignedRegistry.ReadAsync(token, parties.HubKey.PublicKey)).ShouldBeNull();
    }
}
