using Exchange.Storage.Auditing;

namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>A database engine under an audit log, and the same engine with nothing over it.</summary>
internal interface IAuditEngine
{
    /// <summary>Its name in the result.</summary>
    string Name { get; }

    /// <summary>When it waits for the disk.</summary>
    string Fsync { get; }

    /// <summary>Commits small rows one after another for some time, with the log's settings, and returns how many a second.</summary>
    Task<double> CommitBareAsync(string folder, TimeSpan span, CancellationToken cancellationToken);

    /// <summary>Ends the work that the engine puts off after many writes, so that reading is measured and not that.</summary>
    Task SettleAsync(CancellationToken cancellationToken);

    /// <summary>Where a new log is kept; the folder holds its key.</summary>
    AuditPlace Place(string folder);
}
