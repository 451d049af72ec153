using System.Text;
using Exchange.Storage.Auditing;
using Exchange.Storage.Auditing.Sealing;
using Exchange.Storage.Tests.Databases;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>Private parts are encrypted at rest and go with their key, month by month.</summary>
public abstract class SealingContract<TSite> : IDisposable
    where TSite : StoreSite, new()
{
    private const string Secret = "case 26-";

    private readonly TSite site = new();
    private readonly AuditFixture audit;

    protected SealingContract() => audit = new AuditFixture(site);

    private static CancellationToken Cancellation => AuditFixture.Cancellation;

    private DateOnly NextMonth => DateOnly.FromDateTime(audit.Time.GetUtcNow().UtcDateTime).AddMonths(1);

    public void Dispose()
    {
        audit.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task PrivateParts_AreNowhereInTheFiles_AndCanBeRead()
    {
        await audit.FillAsync(20);

        site.Contents().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)).ShouldBe(-1);
        (await PrivatePartsAsync()).Count(text => text?.Contains(Secret, StringComparison.Ordinal) == true).ShouldBe(20);
        (await audit.VerifyAsync()).PrivatePartsChecked.ShouldBe(20);
    }

    [Fact]
    public async Task DestroyedMonth_LeavesEveryProofValid_AndTheContentGone()
    {
        await audit.FillAsync(20);
        audit.Time.Advance(TimeSpan.FromDays(40));
        await audit.FillAsync(5);

        Destroy(NextMonth.AddMonths(-1)).ShouldBe(1);

        var found = await audit.VerifyAsync();
        found.IsSound.ShouldBeTrue();
        found.EntriesChecked.ShouldBe(25);
        found.PrivatePartsChecked.ShouldBe(5);
        (await PrivatePartsAsync()).Count(text => text is null).ShouldBe(20);
    }

    [Fact]
    public async Task LogThatIsOpen_NoLongerReadsADestroyedMonth()
    {
        await using var store = await audit.OpenAsync();
        await AuditFixture.AppendTo(store);

        Destroy(NextMonth);

        (await PrivatePartsAsync()).ShouldBe([null]);
        await AuditFixture.AppendTo(store);
        (await audit.VerifyAsync()).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task DestroyedKeys_AreNoMore_AndAllOthersAre()
    {
        await audit.FillAsync(1);
        audit.Time.Advance(TimeSpan.FromDays(40));
        await audit.FillAsync(1);
        using var keys = PrivateKeyStore.Open(site.Databases, audit.Time);
        var names = keys.Names();
        var kept = keys.Find(names[1])!;

        Destroy(NextMonth.AddMonths(-1)).ShouldBe(1);
        Destroy(NextMonth.AddMonths(-1)).ShouldBe(0);

        using var again = PrivateKeyStore.OpenRead(site.Databases);
        again.Names().ShouldBe([names[1]]);
        again.Find(names[0]).ShouldBeNull();
        again.Find(names[1]).ShouldBe(kept);
    }

    private int Destroy(DateOnly before)
    {
        using var keys = PrivateKeyStore.Open(site.Databases, audit.Time);
        return keys.DestroyBefore(new DateOnly(before.Year, before.Month, 1));
    }

    private async Task<List<string?>> PrivatePartsAsync()
    {
        using var snapshot = AuditSnapshot.Open(audit.Place);
        return await snapshot.ReadAsync(new Exchange.Audit.Merkle.EntryIndex(0), Cancellation)
            .Select(entry => entry.Private is { } part ? Encoding.UTF8.GetString(part.Content.Span) : null).ToListAsync(Cancellation);
    }
}
