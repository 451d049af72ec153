using Exchange.Federation.Tests.Regions;
using Exchange.Node.Hosting;
using Exchange.Node.Setup;
using Exchange.Node.SignIn;
using Exchange.Node.Users;
using Exchange.Protocol.Keys;
using Exchange.Records.Identity;
using Exchange.Storage.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Federation.Tests.Accounts;

/// <summary>Signing in through an agency's own provider, against one that is certified.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private const string Go = ProviderPages.Path + "?banner=" + UndertakingTexts.Version + "&return=%2Fwork";

    private readonly TemporaryFolder temporary = new();
    private readonly Uri address = Ports.FreeAddress();
    private OpenIdProvider provider = null!;
    private Hosting.Processes.RunningProcess app = null!;
    private Browser browser = null!;

    private NodeFolder Folder => new(temporary.At("node"));

    private AccountStore Accounts => app.Services.GetRequiredService<AccountStore>();

    public async ValueTask InitializeAsync()
    {
        provider = await OpenIdProvider.StartAsync(new Uri(address, SignInThroughProvider.BackPath));
        var secret = temporary.At("provider.secret");
        KeyFile.Write(secret, OpenIdProvider.Secret);
        var settings = new NodeSettings
        {
            Ori = Ori.Parse("FL0130200"), Name = "Tamarind Police", Contact = "desk", Listen = address,
            Provider = new ProviderSettings { Name = "City", Authority = provider.Address, ClientId = OpenIdProvider.Client, ClientSecretFile = secret },
        };
        InitializeNode.Run(Folder, settings).ShouldBeEmpty();
        app = await NodeApp.StartAsync(Folder, TimeProvider.System, Wait.Cancellation);
        browser = new Browser(address, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        await provider.DisposeAsync();
        temporary.Dispose();
    }

    [Fact]
    public async Task SubjectWithAnAccount_IsSignedIn_AndLedOn()
    {
        await AddAsync("a.reyes", "reyes-at-the-city");

        var (status, page) = await ComeBackAsync(await provider.SignInAsync(await LeaveAsync(), "reyes-at-the-city"));

        (status, page.Contains("/sign-in?return=%2Fwork")).ShouldBe((200, true));
        (await browser.DoneAsync("/api/me"))!["id"]!.GetValue<string>().ShouldBe("a.reyes");
        (await LogLine.ReadAllAsync(NodeSettings.Load(Folder).Databases(Folder)))[^1].Text("factor").ShouldBe("provider");
    }

    [Fact]
    public async Task SubjectWithoutAnAccount_IsRefused_AndNoneIsMade()
    {
        await AddAsync("a.reyes", "reyes-at-the-city");

        (await ComeBackAsync(await provider.SignInAsync(await LeaveAsync(), "somebody-else"))).Status.ShouldBe(401);

        (await Accounts.AllAsync(Wait.Cancellation)).Count.ShouldBe(1);
        (await browser.DoneAsync("/api/session"))!["stage"]!.GetValue<string>().ShouldBe("none");
    }

    [Fact]
    public async Task BarredAccount_IsNotLetIn_WhateverTheProviderSays()
    {
        await AddAsync("a.reyes", "reyes-at-the-city", account => account with { NationalCheck = null });

        (await ComeBackAsync(await provider.SignInAsync(await LeaveAsync(), "reyes-at-the-city"))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task WayBackWithAnotherState_OrTakenTwice_OrInAnotherBrowser_IsRefused()
    {
        await AddAsync("a.reyes", "reyes-at-the-city");
        var back = await provider.SignInAsync(await LeaveAsync(), "reyes-at-the-city");
        var trip = browser.Cookie;

        using var thief = new Browser(address, TimeProvider.System);
        (await ComeBackAsync(back, thief)).Status.ShouldBe(401);
        (await ComeBackAsync(new Uri(back.AbsoluteUri.Replace("state=", "state=0")))).Status.ShouldBe(401);
        browser.Cookie = trip;
        (await ComeBackAsync(back)).Status.ShouldBe(200);
        browser.Cookie = trip;
        (await ComeBackAsync(back)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task NoticeNotAccepted_NobodyIsSentAway()
    {
        using var response = await browser.SendAsync(HttpMethod.Get, ProviderPages.Path);

        ((int)response.StatusCode).ShouldBe(403);
    }

    private async Task AddAsync(string id, string subject, Func<Account, Account>? alter = null)
    {
        var account = People.Cleared(id, UserRole.Analyst, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)) with
        {
            Subject = $"{provider.Address.AbsoluteUri.TrimEnd('/')} {subject}",
        };
        (await app.Services.GetRequiredService<AddUser>().AddAsync(alter is null ? account : alter(account), "d.osei", Wait.Cancellation)).ShouldBeEmpty();
    }

    /// <summary>Where the node sends the browser to.</summary>
    private async Task<Uri> LeaveAsync()
    {
        using var response = await browser.SendAsync(HttpMethod.Get, Go);
        ((int)response.StatusCode).ShouldBe(302);
        return response.Headers.Location!;
    }

    private async Task<(int Status, string Page)> ComeBackAsync(Uri back, Browser? with = null)
    {
        using var response = await (with ?? browser).SendAsync(HttpMethod.Get, back.PathAndQuery);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Wait.Cancellation));
    }
}
