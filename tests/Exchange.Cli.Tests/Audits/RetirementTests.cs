using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Retirement;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Storage.Auditing;
using Exchange.Storage.Databases;

namespace Exchange.Cli.Tests.Audits;

/// <summary>Private parts are kept a year at least, and no longer than they were said to be.</summary>
public sealed class RetirementTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(12, "2026-03-31", "2025-03-01")]
    [InlineData(0, "2026-03-01", "2025-03-01")]
    [InlineData(30, "2026-03-01", "2023-09-01")]
    public void MonthsKept_AreWholeOnes_TwelveAtLeast(int months, string now, string from) =>
        new RetentionRule(months).KeptFrom(DateTimeOffset.Parse(now + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task OnSchedule_WhatIsOlderThanTheRuleSays_IsDestroyedAndAudited_AndTheLogStaysSound()
    {
        await using var audit = await OpenAsync();
        await AppendAsync(audit);
        time.Advance(TimeSpan.FromDays(390));
        await AppendAsync(audit);
        var retire = new RetirePrivateParts(audit, new FolderDatabases(folder.Path), new RetentionRule(12), time);
        (await retire.RunAsync(null, null, Token)).ShouldBe(0);
        time.Advance(TimeSpan.FromDays(31));

        (await retire.RunAsync(null, null, Token)).ShouldBe(1);

        var entries = await audit.Store.Entries.ReadAsync(new Exchange.Audit.Merkle.EntryIndex(0), Token).ToListAsync(Token);
        entries.Select(entry => entry.Private is null).ShouldBe([true, false, false]);
        System.Text.Encoding.UTF8.GetString(entries[2].Entry.Span).ShouldContain("private-parts-retired");
        (await AuditStore.VerifyAsync(folder.Path, audit.Signer.Key, null, Token)).IsSound.ShouldBeTrue();
    }

    [Fact]
    [Requirement("CJIS-AU-11")]
    public async Task MonthThatMustBeKept_IsNotDestroyed()
    {
        await using var audit = await OpenAsync();
        await AppendAsync(audit);

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        (await new RetirePrivateParts(audit, new FolderDatabases(folder.Path), new RetentionRule(12), time).RunAsync(today.AddMonths(-11), "u", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Verb_RefusesMonthsThatMustBeKept_AndTakesEarlierOnes()
    {
        using var node = await MadeNode.CreateAsync();
        await Run.ExchangeAsync("ingest", "--node", node.Path, node.Write("export.ndjson", MadeNode.Record("1")));

        var refused = await Run.ExchangeAsync("audit", "retire", "--node", node.Path, "--before", "2199-01");
        var done = await Run.ExchangeAsync("audit", "retire", "--node", node.Path, "--before", "2020-01");

        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("must be kept");
        done.ExitCode.ShouldBe(0, done.Errors);
        (await Run.ExchangeAsync("audit", "retire", "--node", node.Path, "--before", "soon")).ExitCode.ShouldBe(2);
    }

    public void Dispose() => folder.Dispose();

    private Task<AuditProcess> OpenAsync()
    {
        var key = folder.At("audit.pem");
        SigningKey.Create(key);
        return AuditProcess.OpenAsync(folder.Path, key, "node.example", time);
    }

    private static Task AppendAsync(AuditProcess audit) =>
        audit.RecordAsync(new AuditEvent(AuditEventKind.AuditRead, "node.example").WithPrivate("filter", "x"), Token);
}
