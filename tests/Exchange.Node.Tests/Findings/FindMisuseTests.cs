using Exchange.Node.Findings;
using Exchange.Node.Findings.Rules;
using Exchange.Node.Tests.Auditing;
using Exchange.Protocol.Errors;
using Exchange.Storage.Accounts;
using Exchange.Storage.Databases;
using Exchange.Storage.Findings;

namespace Exchange.Node.Tests.Findings;

/// <summary>When the log is looked through, and that a start in between reads nothing.</summary>
public sealed class FindMisuseTests : IAsyncLifetime
{
    private KeptLog log = null!;
    private AccountStore accounts = null!;
    private FindingStore store = null!;

    private static CancellationToken Cancellation => KeptLog.Cancellation;

    public async ValueTask InitializeAsync()
    {
        log = await KeptLog.MakeAsync();
        var databases = new FolderDatabases(log.Folder.Root);
        accounts = AccountStore.Open(databases, log.Time);
        store = FindingStore.Open(databases, log.Time);
        await ConsentRefusedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        store.Dispose();
        accounts.Dispose();
        await log.DisposeAsync();
    }

    [Fact]
    public async Task AfterALook_TheNextIsDueADayLater_InWhicheverProcess()
    {
        (await Find().DueInAsync(Cancellation)).ShouldBe(TimeSpan.Zero);
        (await Find().ContinueAsync(Cancellation)).ShouldBe(1);

        log.Time.Advance(TimeSpan.FromHours(23));

        (await Find().DueInAsync(Cancellation)).ShouldBe(TimeSpan.FromHours(1));
        log.Time.Advance(TimeSpan.FromHours(2));
        (await Find().DueInAsync(Cancellation)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task NothingNewThatARuleLooksAt_IsNotReadAgain()
    {
        await Find().ContinueAsync(Cancellation);
        await log.FindAsync(new Exchange.Hosting.Auditing.Search.AuditCriteria());
        log.Time.Advance(TimeSpan.FromDays(1));

        (await Find().ContinueAsync(Cancellation)).ShouldBeNull();

        (await Find().DueInAsync(Cancellation)).ShouldBe(TimeSpan.FromDays(1));
        await ConsentRefusedAsync("c.wren");
        (await Find().ContinueAsync(Cancellation)).ShouldBe(1);
        (await Find().RunAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task OtherRules_LookAtOnce()
    {
        await Find().ContinueAsync(Cancellation);
        var rules = FindingRules.Shipped();

        await File.WriteAllBytesAsync(
            log.Folder.FindingRules, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(rules with { Version = 2 }, Exchange.Protocol.ProtocolJson.Options),
            Cancellation);

        (await Find().DueInAsync(Cancellation)).ShouldBe(TimeSpan.Zero);
        (await Find().ContinueAsync(Cancellation)).ShouldBe(0);
    }

    private async Task ConsentRefusedAsync(string user = "a.reyes")
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await log.RefusedAsync(user, ErrorCode.ConsentMissing);
        }
    }

    private FindMisuse Find() => new(log.Audit, new StaffList(accounts, log.Folder), store, log.Folder, log.Settings, log.Time);
}
