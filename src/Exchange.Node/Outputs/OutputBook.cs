using Exchange.Hosting.Auditing;
using Exchange.Node.Setup;
using Exchange.Node.Users;
using Exchange.Protocol.Evidence;
using Exchange.Storage.Outputs;

namespace Exchange.Node.Outputs;

/// <summary>
/// The register of copies: users see and settle their own; administrators and coordinators, who supervise, everybody's, what is overdue above
/// all (RLEX-VII-B-3). No line is left out.
/// </summary>
public sealed class OutputBook(OutputStore outputs, AuditProcess audit, NodeSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    /// <summary>A user's own lines; those that are overdue first, then the newest.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="all">Also what was destroyed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<OutputLine>> ReadAsync(UserAccount user, bool all, CancellationToken cancellationToken) =>
        ListAsync(user.Id, all, cancellationToken);

    /// <summary>The agency's lines, for who oversees them.</summary>
    public Task<IReadOnlyList<OutputLine>> ReadAgencyAsync(bool all, CancellationToken cancellationToken) => ListAsync(null, all, cancellationToken);

    /// <summary>A user's own lines that are open, and what the user must be reminded of.</summary>
    /// <param name="user">Who.</param>
    /// <param name="oversees">Whether the user oversees everybody's copies.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(IReadOnlyList<OutputLine> Own, OutputReminder Due)> RemindAsync(
        UserAccount user, bool oversees, CancellationToken cancellationToken)
    {
        var lines = await ListAsync(oversees ? null : user.Id, all: false, cancellationToken);
        var own = lines.Where(line => line.Output.User == user.Id).ToList();
        var due = new OutputReminder(
            own.Count(line => line.Overdue), own.Count(line => line.DueSoon), lines.Count(line => line.Overdue && line.Output.User != user.Id));
        return (own, due);
    }

    /// <summary>Notes that a copy was destroyed; false when there is none of that id that is open and may be settled.</summary>
    /// <param name="user">Who says so.</param>
    /// <param name="id">The copy.</param>
    /// <param name="how">How, in words.</param>
    /// <param name="anybodys">Whether the copy may be another's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> DestroyedAsync(UserAccount user, string id, string? how, bool anybodys, CancellationToken cancellationToken)
    {
        var only = anybodys ? null : user.Id;
        var open = await outputs.ListAsync(only, all: false, int.MaxValue, cancellationToken);
        if (open.FirstOrDefault(output => output.Id == id) is not { } output)
        {
            return false;
        }

        await audit.RecordAsync(
            new AuditEvent(AuditEventKind.OutputDestroyed, settings.AuditOrigin).By(user.Id, settings.Ori).With("output", output.Id)
                .With("receipt", output.Receipt).WithPrivate("how", how),
            cancellationToken);
        return await outputs.DestroyedAsync(id, only, user.Id, time.GetUtcNow(), cancellationToken) is not null;
    }

    private async Task<IReadOnlyList<OutputLine>> ListAsync(string? user, bool all, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var stored = await outputs.ListAsync(user, all, int.MaxValue, cancellationToken);
        return [.. stored.Select(output => Line(output, now)).OrderByDescending(line => line.Overdue).ThenByDescending(line => line.DueSoon)];
    }

    private static OutputLine Line(StoredOutput output, DateTimeOffset now)
    {
        var isOpen = output.DestroyedAt is null;
        return new OutputLine(output, isOpen && output.DestroyBy < now, isOpen && output.DestroyBy >= now && output.DestroyBy < now + Soon);
    }
}
