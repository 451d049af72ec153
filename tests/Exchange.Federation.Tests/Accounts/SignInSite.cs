using System.Net;
using Exchange.Federation.Tests.Regions;
using Exchange.Hosting.Processes;
using Exchange.Node.Hosting;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Records.Identity;
using Exchange.Storage.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Federation.Tests.Accounts;

/// <summary>
/// A node alone, with an administrator who was made by the first link, and a clock that is moved by hand. When it ends, every audit entry that
/// was made is held against docs/audit-events.md.
/// </summary>
internal sealed class SignInSite : IAsyncDisposable
{
    public const string Administrator = "d.osei";

    private readonly TemporaryFolder temporary = new();
    private readonly List<Browser> browsers = [];
    private RunningProcess? app;

    public ManualTime Time { get; } = new();

    public Uri Address { get; } = Ports.FreeAddress();

    public NodeFolder Folder => new(temporary.At("node"));

    public Browser Admin { get; private set; } = null!;

    public AccountStore Accounts => Get<AccountStore>();

    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    public static async Task<SignInSite> StartAsync(int requestsPerMinute = 1_200)
    {
        var site = new SignInSite();
        var settings = new NodeSettings { Ori = Ori.Parse("FL0130200"), Name = "Tamarind Police", Contact = "desk", Listen = site.Address, RequestsPerMinute = requestsPerMinute };
        InitializeNode.Run(site.Folder, settings).ShouldBeEmpty();
        site.app = await NodeApp.StartAsync(site.Folder, site.Time, Wait.Cancellation);
        site.Admin = site.Browse();
        var link = await site.Get<FirstAdministrator>().InviteAsync(Wait.Cancellation);
        await site.Admin.UseLinkAsync(link!.Segments[^1], site.Person(Administrator, UserRole.Administrator));
        await AcceptAsync(site.Admin);
        return site;
    }

    public T Get<T>()
        where T : notnull => app!.Services.GetRequiredService<T>();

    public Browser Browse(IPAddress? from = null)
    {
        var browser = new Browser(Address, Time, from);
        browsers.Add(browser);
        return browser;
    }

    /// <summary>Somebody in order, as an administrator puts the account down: nothing accepted yet.</summary>
    public Account Person(string id, UserRole role) => People.Cleared(id, role, Today) with { Undertakings = [], ReviewedOn = null, ReviewedBy = null };

    /// <summary>Adds somebody, who sets up and signs in.</summary>
    public async Task<Browser> AddAsync(string id, UserRole role, Func<Account, Account>? alter = null)
    {
        var account = Person(id, role);
        var added = await Admin.DoneAsync("/api/users", alter is null ? account : alter(account));
        var browser = Browse();
        await browser.UseLinkAsync(added!["link"]!.GetValue<string>());
        await AcceptAsync(browser);
        return browser;
    }

    public static async Task AcceptAsync(Browser browser) =>
        await browser.DoneAsync("/api/me/undertakings", new { version = UndertakingTexts.Version });

    public Task<IReadOnlyList<LogLine>> LogAsync() => LogLine.ReadAllAsync(NodeSettings.Load(Folder).Databases(Folder));

    public async ValueTask DisposeAsync()
    {
        browsers.ForEach(browser => browser.Dispose());
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        var unlisted = (await LogAsync()).SelectMany(line => line.Unlisted().Select(field => $"{line.Kind}: {field}")).ToList();
        temporary.Dispose();
        unlisted.ShouldBeEmpty();
    }
}
