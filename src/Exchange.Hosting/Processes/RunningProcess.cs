using Exchange.Audit.Log;
using Exchange.Hosting.Auditing;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Auditing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Exchange.Hosting.Processes;

/// <summary>A node or hub that runs over its folder: the audit log is opened before anything listens and closed after everything stopped.</summary>
public sealed class RunningProcess : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly AuditProcess audit;
    private readonly string keeper;

    private RunningProcess(WebApplication app, AuditProcess audit, string keeper)
    {
        this.app = app;
        this.audit = audit;
        this.keeper = keeper;
    }

    /// <summary>What the process is made of.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Opens everything and begins to listen; returns once requests are taken.</summary>
    /// <param name="folder">The process's folder.</param>
    /// <param name="place">Where its audit log is kept.</param>
    /// <param name="auditKey">Private key of its audit log.</param>
    /// <param name="keeper">Name of its audit log.</param>
    /// <param name="time">Tells when things happen.</param>
    /// <param name="build">Puts the process together over its audit log.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="UnauthorizedAccessException">Others than the owner can get at the folder or its keys.</exception>
    public static async Task<RunningProcess> StartAsync(
        string folder, AuditPlace place, string auditKey, string keeper, TimeProvider time, Func<AuditProcess, Task<WebApplication>> build,
        CancellationToken cancellationToken)
    {
        if (ProcessFolders.IsOpenToOthers(folder))
        {
            throw new UnauthorizedAccessException("others can get at the folder; run chmod 700 on it");
        }

        var audit = await AuditProcess.OpenAsync(place, auditKey, keeper, time);
        try
        {
            var app = await build(audit);
            // A contradicted log takes no entry, but its health page must be there to say so.
            if (audit.Store.Log.State.Reason != UnavailableReason.Contradicted)
            {
                await audit.RecordAsync(new AuditEvent(AuditEventKind.ProcessStarted, keeper), cancellationToken);
            }

            await app.StartAsync(cancellationToken);
            return new RunningProcess(app, audit, keeper);
        }
        catch
        {
            await audit.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when the process is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await audit.RecordStopAsync(keeper);
        await audit.DisposeAsync();
    }
}
