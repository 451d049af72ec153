using Exchange.Cli.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Packages;
using Exchange.Hosting.Auditing.Search;
using Exchange.Records.Identity;

namespace Exchange.Cli.Audits.Finding;

/// <summary>The log of a node or hub opened at the machine, with who reads it.</summary>
/// <param name="Audit">The log.</param>
/// <param name="Reader">The operator, who sees what the agency may see.</param>
internal sealed record OpenedLog(AuditProcess Audit, AuditReader Reader) : IAsyncDisposable
{
    /// <summary>Opens the folder; for an agency's part of it where one is named.</summary>
    public static async Task<OpenedLog> OpenAsync(string path, Ori? agency)
    {
        var folder = LogFolder.Open(path);
        var reader = new AuditReader(OpenedNode.User, agency ?? folder.Ori)
        {
            Scope = agency is { } receiver && receiver != folder.Ori ? new PackageScope(receiver, folder.Ori) : null,
        };
        return new OpenedLog(await folder.OpenLogAsync(), reader);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Audit.DisposeAsync();
}
