using System.Runtime.CompilerServices;
using System.Text.Json;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Protocol;

namespace Exchange.Node.Auditing;

/// <summary>
/// Exports entries of the log: all that fit, however many, where no limit was asked for. It goes on from answer to answer, and the end says
/// whether anything was left out. The reading is an entry too, made before.
/// </summary>
public sealed class ExportEntries(AuditProcess audit, SearchAudit search)
{
    /// <summary>The rows, and at last the end. The criteria have been checked.</summary>
    /// <param name="criteria">What is looked for; its limit is the limit of one step.</param>
    /// <param name="all">Whether everything is wanted.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async IAsyncEnumerable<AuditLine> RunAsync(
        AuditCriteria criteria, bool all, AuditReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sought = JsonSerializer.Serialize(criteria, ProtocolJson.Options);
        var made = await audit.RecordReadAsync(reader, "export", sought, cancellationToken);
        var step = criteria with { Before = Math.Min(criteria.Before ?? made, made), Limit = all ? AuditCriteria.LimitMax : criteria.Limit };
        var done = new AuditDone(0, 0, 0, null);
        do
        {
            await foreach (var line in search.FindAsync(step, reader, cancellationToken))
            {
                if (line.Row is not null)
                {
                    yield return line;
                }

                done = line.Done is { } end ? end with { Rows = done.Rows + end.Rows, Read = done.Read + end.Read } : done;
            }

            step = step with { Before = done.Next };
        }
        while (all && done.Next is not null);
        yield return new AuditLine(Done: done);
    }
}
