using Exchange.Federation.Tests.Regions;
using Exchange.Node.SignIn;
using Exchange.Node.Users;

namespace Exchange.Federation.Tests.Accounts;

/// <summary>One person's way through everything that sign-in makes an entry of.</summary>
internal static class SignInStory
{
    /// <summary>Tells it at a running node.</summary>
    public static async Task TellAsync(SignInSite site)
    {
        const string Person = "s.tory";
        var browser = await site.AddAsync(Person, UserRole.Analyst);
        site.Time.Advance(SessionRules.Idle);
        await browser.RefusedAsync("/api/me");
        await browser.RefusedAsync(
            "/api/session/unlock", new FactorRequest(SecondFactor.Totp, browser.Code(), Password: "wrong and long"));
        await browser.DoneAsync("/api/session/unlock", new FactorRequest(SecondFactor.Totp, browser.Code(), Password: Browser.Password));
        await site.Get<ChangeUser>().InviteAsync(Person, resetFactors: true, SignInSite.Administrator, Wait.Cancellation);
        var (link, _) = await site.Get<ChangeUser>().InviteAsync(Person, resetFactors: false, SignInSite.Administrator, Wait.Cancellation);
        await browser.UseLinkAsync(link!);
        (await browser.SendAsync(HttpMethod.Delete, "/api/session")).Dispose();
    }
}
