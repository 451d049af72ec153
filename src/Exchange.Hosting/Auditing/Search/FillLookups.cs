using Exchange.Hosting.Processes;
using Microsoft.Extensions.Logging;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>
/// Fills lookups behind the log, some entries at a time: an append that waited for them would take half as long again. What was done stays done,
/// and what is not filled yet is read.
/// </summary>
public sealed class FillLookups(AuditProcess audit, TimeProvider time, ILogger<FillLookups> log) : RepeatedWork(time, log)
{
    /// <summary>Few, for appends wait meanwhile.</summary>
    private const int AtOnce = 200;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken) =>
        await audit.Store.Entries.FillLookupsAsync(AtOnce, cancellationToken) ? Breath : Pause;
}
