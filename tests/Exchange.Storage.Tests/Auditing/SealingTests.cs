using Exchange.Storage.Auditing;
using Exchange.Storage.Auditing.Sealing;

namespace Exchange.Storage.Tests.Auditing;

/// <summary>Private parts are encrypted at rest and go with their key, month by month.</summary>
public sealed class SealingTests : IDisposable
{
    private const string Secret = "case 26-";

    private readonly AuditFixture audit = new();

    private static CancellationToken Cancellation => AuditFixture.Cancellation;

    private DateOnly NextMonth => DateOnly.FromDateTime(audit.Time.GetUtcNow().UtcDateTime).AddMonths(1);

    public void Dispose() => audit.Dispose();

    [Fact]
    public async Task PrivateParts_AreNowhereInTheFiles_AndCanBeRead()
    {
        await audit.FillAsync(20);

        IsInPlain().ShouldBeFalse();
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
    public async Task PlainPartsOfAnOlderProgram_AreSealedWhenTheLogIsOpened()
    {
        await audit.FillAsync(1_200);
        await audit.MakeOldAsync();
        IsInPlain().ShouldBeTrue();

        await audit.FillAsync(1);

        IsInPlain().ShouldBeFalse();
        (await audit.VerifyAsync()).PrivatePartsChecked.ShouldBe(1_201);
    }

    [Theory]
    [InlineData("{\"time\":\"2026-03-02T12:00:00.07Z\",\"ori\":\"FL0130200\"}", "2026-03/FL0130200")]
    [InlineData("{\"time\":\"2026-03-02T12:00:00.07Z\"}", "2026-03/none")]
    [InlineData("{\"time\":\"2026-13-02\",\"ori\":\"../../../x\"}", "0000-00/none")]
    [InlineData("{\"inner\":{\"ori\":\"FL0130200\"},\"ori\":7}", "0000-00/none")]
    [InlineData("not json", "0000-00/none")]
    public void KeysName_IsMonthAndAgency(string entry, string name) =>
        PrivateKeyName.Of(System.Text.Encoding.UTF8.GetBytes(entry)).ShouldBe(name);

    private int Destroy(DateOnly before)
    {
        using var keys = PrivateKeyStore.Open(audit.Folder, audit.Time);
        return keys.DestroyBefore(new DateOnly(before.Year, before.Month, 1));
    }

    private async Task<List<string?>> PrivatePartsAsync()
    {
        using var snapshot = AuditSnapshot.Open(audit.File);
        return await snapshot.ReadAsync(new Exchange.Audit.Merkle.EntryIndex(0), Cancellation)
            .Select(entry => entry.Private is { } part ? System.Text.Encoding.UTF8.GetString(part.Content.Span) : null).ToListAsync(Cancellation);
    }

    private bool IsInPlain() => Directory.EnumerateFiles(audit.Folder, "*", SearchOption.AllDirectories)
        .Any(path => File.ReadAllBytes(path).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Secret)) >= 0);
}
