using System.Diagnostics;
using System.Globalization;
using Exchange.Audit.Merkle;
using Exchange.Storage.Auditing;

namespace Exchange.Storage.Tests.Auditing;

public sealed class KillTests : IDisposable
{
    private readonly AuditFixture audit = new();

    public void Dispose() => audit.Dispose();

    [Fact]
    [Requirement("RLEX-VII-F-4")]
    public async Task ProcessKilledWhileAppending_EveryAcknowledgedEntryIsThereAndTheLogIsSound()
    {
        await File.WriteAllTextAsync(
            Path.Combine(audit.Folder, AppendUntilKilled.KeyFile), audit.ExportKey(), AuditFixture.Cancellation);
        var acknowledged = new List<long>();

        foreach (var killAfter in new[] { 1, 70, 333, 1_000 })
        {
            acknowledged.AddRange(await AppendAndKillAsync(killAfter));

            var found = await audit.VerifyAsync();
            found.IsSound.ShouldBeTrue(found.Describe());
            found.EntriesChecked.ShouldBeGreaterThan(acknowledged.Max());
        }

        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(1_404);
        acknowledged.ShouldBeUnique();
        var stored = await StoredIndexesAsync();
        acknowledged.ShouldAllBe(index => stored.Contains(index));
    }

    private async Task<List<long>> AppendAndKillAsync(int killAfter)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Exchange.Storage.Tests"))
        {
            ArgumentList = { AppendUntilKilled.Verb, audit.Folder },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var acknowledged = new List<long>();
        while (await process.StandardOutput.ReadLineAsync(AuditFixture.Cancellation) is { } line)
        {
            acknowledged.Add(long.Parse(line, CultureInfo.InvariantCulture));
            if (acknowledged.Count == killAfter)
            {
                // SIGKILL on Unix. What is still in the pipe was acknowledged too and is read on.
                process.Kill();
            }
        }

        await process.WaitForExitAsync(AuditFixture.Cancellation);
        return acknowledged;
    }

    private async Task<HashSet<long>> StoredIndexesAsync()
    {
        using var store = EntryStore.Open(new AuditPlace(audit.Folder), audit.Time);
        return await store.ReadAsync(new EntryIndex(0), AuditFixture.Cancellation)
            .Select(entry => entry.Index.Value)
            .ToHashSetAsync(cancellationToken: AuditFixture.Cancellation);
    }
}
