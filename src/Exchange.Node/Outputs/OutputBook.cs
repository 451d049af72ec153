using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Outputs;

namespace Exchange.Node.Outputs;

/// <summary>
/// The register of copies: users see and settle their own; administrators, who supervise, everybody's, what is overdue above all (RLEX-VII-B-3).
/// </summary>
public sealed class OutputBook(OutputStore outputs, AuditProcess audit, NodeSettings settings, TimeProvider time)
{
    private const int LinesMax = 200;

    /// <summary>The lines that the user may see; those that are overdue first, then the newest.</summary>
    public async Task<IReadOnlyList<OutputLine>> ReadAsync(UserAccount user, bool all, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var stored = await outputs.ListAsync(OnlyOf(user), all, LinesMax, cancellationToken);
        return [.. stored.Select(output => new OutputLine(output, output.DestroyedAt is null && output.DestroyBy < now))
            .OrderByDescending(line => line.Overdue)];
    }

    /// <summary>Notes that a copy was destroyed; false when there is none of that id that the user may settle.</summary>
    public async Task<bool> DestroyedAsync(UserAccount user, string id, string? how, CancellationToken cancellationToken)
    {
        var open = await outputs.ListAsync(OnlyOf(user), all: false, int.MaxValue, cancellationToken);
        if (open.FirstOrDefault(output => output.Id == id) is not { } output)
        {
            return false;
        }

        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.OutputDestroyed, settings.AuditOrigin).By(user.Id, settings.Ori).With("output", output.Id)
                .With("receipt", output.Receipt).WithPrivate("how", how),
            cancellationToken);
        return await outputs.DestroyedAsync(id, OnlyOf(user), user.Id, time.GetUtcNow(), cancellationToken) is not null;
    }

    private static string? OnlyOf(UserAccount user) => user.Role == UserRole.Administrator ? null : user.Id;
}
