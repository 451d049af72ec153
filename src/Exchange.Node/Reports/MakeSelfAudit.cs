using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Exchange.Audit.Notes;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Findings;
using Exchange.Node.Setup;
using Exchange.Protocol;
using Exchange.Storage.Auditing;
using Exchange.Storage.Witnessing;

namespace Exchange.Node.Reports;

/// <summary>
/// Makes an agency's report on itself out of its log (RLEX-V-B1, V-B2-1): everything in it can be proven against the checkpoint that it names.
/// The making is an entry, made before.
/// </summary>
public sealed class MakeSelfAudit(AuditProcess audit, FindingBook findings, WitnessStore witnesses, NodeSettings settings, TimeProvider time)
{
    /// <summary>The report. The period has been checked.</summary>
    public async Task<SelfAudit> RunAsync(ReportPeriod period, AuditReader reader, CancellationToken cancellationToken)
    {
        await audit.RecordReadAsync(reader, "self-audit", JsonSerializer.Serialize(period, ProtocolJson.Options), cancellationToken);
        using var log = audit.Store.Entries.OpenSnapshot();
        var note = log.CheckpointNote;
        var tally = await CountAsync(log, period, cancellationToken);
        var cosigned = CosignedNote.Join(note, await witnesses.CosignaturesAsync(cancellationToken));
        return new SelfAudit
        {
            Ori = settings.Ori.Text,
            Name = settings.Name,
            From = period.From,
            To = period.To,
            MadeAt = time.GetUtcNow(),
            Checkpoint = Encoding.UTF8.GetString(cosigned?.ToBytes() ?? note.ToArray()),
            Entries = tally.Entries,
            Altered = tally.Altered,
            Users = tally.Users(),
            ByUseCode = tally.ByUseCode(),
            Refusals = tally.Refusals(),
            Disseminated = tally.Disseminated(),
            Sample = Draw(tally, note, period.Sample),
            Outputs = tally.Outputs(),
            Findings = [.. (await findings.CasesAsync(cancellationToken)).Where(
                one => one.Finding.From < period.End && one.Finding.Until >= period.Begin)],
            Submissions = tally.Submissions(),
        };
    }

    private async Task<UseTally> CountAsync(AuditSnapshot log, ReportPeriod period, CancellationToken cancellationToken)
    {
        var tally = new UseTally(settings.Ori.Text);
        var filter = new AuditFilter { From = period.Begin, Until = period.End, Limit = int.MaxValue, OldestFirst = true };
        await foreach (var stored in log.FindAsync(filter, cancellationToken))
        {
            if (LoggedEntry.Of(stored) is { } entry)
            {
                tally.Add(entry);
            }
        }

        return tally;
    }

    /// <summary>Those with the least SHA-256(root || index): anybody with the log draws the same.</summary>
    private static IReadOnlyList<Dissemination> Draw(UseTally tally, ReadOnlyMemory<byte> note, int count)
    {
        if (!SignedNote.TryParse(note.Span, out var signed, out _) || !Checkpoint.TryParse(signed.Text, out var checkpoint))
        {
            return [];
        }

        var root = checkpoint.Root.ToArray();
        return [.. tally.Given.OrderBy(entry => Rank(root, entry.Index), StringComparer.Ordinal).Take(count).Select(tally.Of)];
    }

    private static string Rank(byte[] root, long index)
    {
        Span<byte> place = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(place, index);
        return Convert.ToHexStringLower(SHA256.HashData([.. root, .. place]));
    }
}
