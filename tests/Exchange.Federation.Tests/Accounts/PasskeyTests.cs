using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Node.SignIn;
using Exchange.Node.Users;
using Exchange.Protocol.Errors;

namespace Exchange.Federation.Tests.Accounts;

public sealed class PasskeyTests : IAsyncLifetime
{
    private const string Analyst = "a.reyes";

    private SignInSite site = null!;
    private Browser browser = null!;
    private SoftwareKey passkey = null!;

    public async ValueTask InitializeAsync()
    {
        site = await SignInSite.StartAsync();
        browser = await site.AddAsync(Analyst, UserRole.Analyst);
        passkey = new SoftwareKey(site.Address);
        await EnrolAsync(browser, passkey);
    }

    public async ValueTask DisposeAsync()
    {
        passkey.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task EnrolledPasskey_IsASecondFactor()
    {
        (await browser.GivePasswordAsync(Analyst))!["factors"]!.AsArray().Select(factor => factor!.GetValue<string>()).ShouldContain("passkey");

        var options = await OptionsAsync();
        (await browser.DoneAsync("/api/session/factor", Factor(passkey.Get(options))))!["stage"]!.GetValue<string>().ShouldBe("open");

        (await browser.DoneAsync("/api/me"))!["passkeys"]!.AsObject()[passkey.Id]!.GetValue<string>().ShouldBe("desk key");
    }

    [Fact]
    public async Task AnswerToAnotherChallenge_IsRefused()
    {
        await browser.GivePasswordAsync(Analyst);
        var earlier = await OptionsAsync();
        await OptionsAsync();

        (await browser.RefusedAsync("/api/session/factor", Factor(passkey.Get(earlier)))).ShouldBe(ErrorCode.SignInFailed);
    }

    [Fact]
    public async Task AnotherPersonsPasskey_IsRefused()
    {
        using var theirs = new SoftwareKey(site.Address);
        await EnrolAsync(await site.AddAsync("b.ito", UserRole.Analyst), theirs);
        await browser.GivePasswordAsync(Analyst);

        (await browser.RefusedAsync("/api/session/factor", Factor(theirs.Get(await OptionsAsync())))).ShouldBe(ErrorCode.SignInFailed);
    }

    [Fact]
    public async Task AnswerMadeForAnotherSite_IsRefused()
    {
        await browser.GivePasswordAsync(Analyst);
        var answer = passkey.Get(await OptionsAsync());
        var client = Convert.FromBase64String(Padded(answer["response"]!["clientDataJSON"]!.GetValue<string>()));
        var forged = System.Text.Encoding.UTF8.GetString(client).Replace(site.Address.Authority, "evil.example");
        answer["response"]!["clientDataJSON"] = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(forged));

        (await browser.RefusedAsync("/api/session/factor", Factor(answer))).ShouldBe(ErrorCode.SignInFailed);
    }

    [Fact]
    public async Task RemovedPasskey_IsWorthNothing()
    {
        using var removed = await browser.SendAsync(HttpMethod.Delete, $"/api/me/passkeys/{passkey.Id}", new ProofRequest(Browser.Password));
        removed.IsSuccessStatusCode.ShouldBeTrue();
        await browser.GivePasswordAsync(Analyst);

        (await browser.RefusedAsync("/api/session/factor", Factor(passkey.Get(await OptionsAsync())))).ShouldBe(ErrorCode.SignInFailed);
    }

    private static string Padded(string text) => text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');

    private static async Task EnrolAsync(Browser browser, SoftwareKey key)
    {
        var options = await browser.DoneAsync("/api/me/passkeys/options", new ProofRequest(Browser.Password));
        await browser.DoneAsync("/api/me/passkeys", new PasskeyRequest(Element(key.Create(options!)), "desk key"));
    }

    private static FactorRequest Factor(JsonObject credential) => new(SecondFactor.Passkey, Credential: Element(credential));

    private static JsonElement Element(JsonObject value) => JsonSerializer.SerializeToElement(value);

    private async Task<JsonNode> OptionsAsync() => (await browser.DoneAsync("/api/session/passkey", new { }))!;
}
