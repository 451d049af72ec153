using System.Data.Common;
using System.Text;
using Dapper;
using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Identity;

namespace Exchange.Storage.Contributions;

/// <summary>Finds what was withdrawn without reading every record that changed: only those are opened that have the word in them.</summary>
internal static class Withdrawals
{
    /// <summary>What was withdrawn after a number, in order, and the number up to which everything was looked at.</summary>
    public static async Task<(IReadOnlyList<Withdrawal> Found, long Until)> ReadAsync(DbTransaction snapshot, Ori owner, long after, int limit)
    {
        var connection = snapshot.Connection!;
        var last = await connection.ExecuteScalarAsync<long>("SELECT sequence FROM change_counter", transaction: snapshot);
        var heads = (await connection.QueryAsync<RecordRow>(
            RecordRow.Select + " WHERE h.sequence > @after AND (h.deleted = 1 OR instr('|' || h.hand_marks || '|', '|' || @mark || '|') > 0 "
            + "OR instr(v.canonical, @quoted) > 0) ORDER BY h.sequence LIMIT @limit",
            new { after, limit, mark = Marks.Sealed, quoted = Encoding.UTF8.GetBytes($"\"{Marks.Sealed}\"") }, snapshot)).AsList();
        var expunged = (await connection.QueryAsync<(byte[] Hash, long Sequence)>(
            "SELECT id_hash, sequence FROM tombstones WHERE sequence > @after ORDER BY sequence LIMIT @limit",
            new { after, limit }, snapshot)).AsList();
        var all = heads.Select(row => (row.Sequence, Found: Of(row, owner)))
            .Concat(expunged.Select(row => (row.Sequence, Found: (Withdrawal?)new Withdrawal(
                row.Sequence, WithdrawalKind.Expunged, null, RecordIdHash.FromBytes(row.Hash)))))
            .OrderBy(row => row.Sequence).Take(limit).ToList();
        return ([.. all.Select(row => row.Found).OfType<Withdrawal>()], all.Count == limit ? all[^1].Sequence : Math.Max(last, after));
    }

    private static Withdrawal? Of(RecordRow row, Ori owner)
    {
        var id = new RecordId(owner, row.System, row.LocalId);
        return row.Deleted != 0 ? new Withdrawal(row.Sequence, WithdrawalKind.Deleted, id, null)
            : IsSealed(row.ToStored().Record) ? new Withdrawal(row.Sequence, WithdrawalKind.Sealed, id, null)
            : null;
    }

    private static bool IsSealed(ContributedRecord record) =>
        record.Marks.Contains(Marks.Sealed) || EntityListing.Of(record).Any(pair => pair.Entity.Marks.Contains(Marks.Sealed));
}
