using System.Net.Http.Headers;
using System.Text.Json;
using Exchange.Federation.Tests.Regions;
using Exchange.Policy.Requesters;
using Exchange.Protocol;
using Exchange.Protocol.Assertions;
using Exchange.Protocol.Http;
using Exchange.Protocol.Keys;
using Exchange.Protocol.Search;
using Exchange.Records.Identity;

namespace Exchange.Federation.Tests.Refusals;

/// <summary>Three agencies and what travels between them, so that tests can bend it: assertions, the hub's tokens, bodies.</summary>
public sealed class Wire : IAsyncLifetime
{
    private SigningKey homeKey = null!;
    private SigningKey otherKey = null!;
    private SigningKey hubKey = null!;

    internal Region Region { get; private set; } = null!;

    internal Member Home => Region[0];

    internal Member Owner => Region[1];

    internal static Ori Harbour { get; } = Ori.Parse("FL0130099");

    internal static Ori Campus { get; } = Ori.Parse("FL0130098");

    internal static Ori Marina { get; } = Ori.Parse("FL0130097");

    public async ValueTask InitializeAsync()
    {
        Region = await Region.StartAsync(3);
        await Region.SuspendAsync(Region[2]);
        await ServeAsync(Harbour, Home.Ori, authorised: false);
        await ServeAsync(Campus, Owner.Ori, authorised: true);
        await ServeAsync(Marina, Home.Ori, authorised: true);
        await Region.ShareRegistryAsync();
        await Owner.ShareAsync(Contributed.By(Owner, "held"));
        homeKey = Home.OpenKey();
        otherKey = Region[2].OpenKey();
        hubKey = SigningKey.Open(Region.HubFolder.HubKey);
    }

    public async ValueTask DisposeAsync()
    {
        homeKey.Dispose();
        otherKey.Dispose();
        hubKey.Dispose();
        await Region.DisposeAsync();
    }

    internal static byte[] Search(string surname) => JsonSerializer.SerializeToUtf8Bytes(new SearchRequest(Ask.Surname(surname)), ProtocolJson.Options);

    internal byte[] Fetch(string localId) => JsonSerializer.SerializeToUtf8Bytes(new FetchRequest(Owner.Ori, "rms", localId), ProtocolJson.Options);

    internal Assertion Assertion(byte[] body)
    {
        var now = Region.Time.GetUtcNow();
        return new Assertion
        {
            Id = RandomId.New(), Ori = Home.Ori, User = Member.Analyst, Role = "Analyst", CertifiedUntil = DateOnly.FromDateTime(now.UtcDateTime).AddDays(9),
            UseCode = UseCode.C, Reason = Ask.Reason, Audience = Region.Name, QueryHash = AssertionSigner.QueryHash(body),
            IssuedAt = now, ExpiresAt = now + Protocol.Assertions.Assertion.Lifetime,
        };
    }

    internal string Sign(Assertion assertion) => AssertionSigner.Sign(assertion, homeKey);

    internal string SignAsOther(Assertion assertion) => AssertionSigner.Sign(assertion, otherKey);

    /// <summary>The hub's token, as the hub or somebody else would make it.</summary>
    internal string Relay(string assertion, Ori? target = null, DateTimeOffset? at = null, bool forged = false) =>
        RelayToken.Sign(Region.Name, target ?? Owner.Ori, assertion, 1, at ?? Region.Time.GetUtcNow(), forged ? otherKey : hubKey);

    internal Task<Reply> ToHubAsync(string path, byte[] body, string? assertion) => PostAsync(Region.HubAddress, path, body, assertion, null);

    internal Task<Reply> ToOwnerAsync(string path, byte[] body, string? assertion, string? relay) =>
        PostAsync(Owner.Address, path, body, assertion, relay);

    private async Task<Reply> PostAsync(Uri address, string path, byte[] body, string? assertion, string? relay)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in new[] { (ExchangeHeaders.Assertion, assertion), (ExchangeHeaders.Relay, relay) })
        {
            if (value is not null)
            {
                request.Headers.Add(name, value);
            }
        }

        using var response = await Region.Http.SendAsync(request, Wait.Cancellation);
        return await Reply.OfAsync(response);
    }

    private async Task ServeAsync(Ori ori, Ori servedBy, bool authorised) =>
        (await Region.Agencies.AddServedAsync(ori, $"Agency {ori}", servedBy, authorised, [UseCode.C], Wait.Cancellation)).ShouldBeEmpty();
}
