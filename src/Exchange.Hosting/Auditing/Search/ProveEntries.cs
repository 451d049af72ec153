using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>Proves that entries stand in the log. Whoever asks for a proof makes an entry of the reading before.</summary>
public sealed class ProveEntries(AuditProcess audit)
{
    /// <summary>The proof of one entry; null where there is no such entry.</summary>
    public async Task<EntryProof?> RunAsync(long index, AuditReader reader, CancellationToken cancellationToken)
    {
        await audit.RecordReadAsync(reader, "proof", JsonSerializer.Serialize(new { index }), cancellationToken);
        return await EntryProof.MakeAsync(audit, index, cancellationToken);
    }

    /// <summary>Whether a proof holds under the key of this log.</summary>
    public bool Holds(EntryProof proof) => proof.Holds(audit.Signer.Key);

    /// <summary>Rows with what their proofs say, for a use case that made the entry of the reading.</summary>
    public async Task<IReadOnlyList<ProvenRow>> OfAsync(IEnumerable<AuditRow> rows, CancellationToken cancellationToken)
    {
        var proven = new List<ProvenRow>();
        foreach (var row in rows)
        {
            var proof = await EntryProof.MakeAsync(audit, row.Index, cancellationToken);
            var isProven = proof is not null && Holds(proof) && JsonNode.DeepEquals(row.Entry, LoggedJson.ObjectOf(proof.Entry));
            proven.Add(new ProvenRow(row, isProven ? proof!.Size : null));
        }

        return proven;
    }
}
