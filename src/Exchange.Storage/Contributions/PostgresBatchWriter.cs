using Dapper;
using Exchange.Records.Identity;
using Npgsql;

namespace Exchange.Storage.Contributions;

/// <summary>Writes one batch of contributions within its transaction: what is there is read at once, and what is new is written at once.</summary>
/// <param name="transaction">No other writer runs beside it.</param>
/// <param name="batch">What is contributed; not empty.</param>
/// <param name="now">When, as it is stored.</param>
internal sealed class PostgresBatchWriter(NpgsqlTransaction transaction, IReadOnlyList<Contribution> batch, string now)
{
    private const string HeadsSql =
        "SELECT h.system AS System, h.local_id AS LocalId, h.version AS Version, h.deleted AS Deleted, h.digest AS Digest "
        + "FROM heads h JOIN unnest(@systems, @ids) AS given (system, local_id) ON given.system = h.system AND given.local_id = h.local_id";

    private const string VersionsSql =
        "INSERT INTO versions (system, local_id, version, kind, canonical, original, original_format, received_at) "
        + "SELECT *, @now FROM unnest(@systems, @ids, @versions, @kinds, @canonicals, @originals, @formats)";

    private const string PutHeadsSql =
        "INSERT INTO heads (system, local_id, sequence, version, deleted, hand_marks, digest) "
        + "SELECT system, local_id, sequence, version, 0, '', digest "
        + "FROM unnest(@systems, @ids, @sequences, @versions, @digests) AS given (system, local_id, sequence, version, digest) "
        + "ON CONFLICT (system, local_id) DO UPDATE "
        + "SET sequence = excluded.sequence, version = excluded.version, deleted = 0, digest = excluded.digest";

    private const string SourcesSql =
        "INSERT INTO sources (system, last_received_at) SELECT system, @now FROM unnest(@systems) AS given (system) "
        + "ON CONFLICT (system) DO UPDATE SET last_received_at = excluded.last_received_at";

    private readonly NpgsqlConnection connection = transaction.Connection!;
    private readonly Dictionary<RecordId, Head> heads = [];
    private readonly List<(Contribution Contribution, long Version)> versions = [];
    private readonly Dictionary<RecordId, long> sequences = [];

    /// <summary>What became of each.</summary>
    public async Task<IReadOnlyList<PutOutcome>> PutAsync(CancellationToken cancellationToken)
    {
        var sequence = await ChangeFeed.ReserveAsync(transaction, batch.Count);
        await ReadHeadsAsync();
        var expunged = (await connection.QueryAsync<byte[]>(
            "SELECT id_hash FROM tombstones WHERE id_hash = ANY(@hashes)",
            new { hashes = batch.Select(one => RecordIdHash.Of(one.Record.Id).ToBytes()).ToArray() }, transaction))
            .Select(RecordIdHash.FromBytes).ToHashSet();
        var outcomes = batch.Select(one => Decide(one, sequence++, expunged)).ToList();
        cancellationToken.ThrowIfCancellationRequested();
        if (versions.Count > 0)
        {
            await WriteVersionsAsync();
            await WriteHeadsAsync();
        }

        var systems = batch.Select(one => one.Record.System).Distinct(StringComparer.Ordinal).ToArray();
        await connection.ExecuteAsync(SourcesSql, new { systems, now }, transaction);
        return outcomes;
    }

    private async Task ReadHeadsAsync()
    {
        var ids = batch.Select(one => one.Record.Id).Distinct().ToList();
        var owner = ids[0].Owner;
        foreach (var row in await connection.QueryAsync<HeadRow>(
            HeadsSql, new { systems = ids.Select(id => id.System).ToArray(), ids = ids.Select(id => id.LocalId).ToArray() }, transaction))
        {
            heads[new RecordId(owner, row.System, row.LocalId)] = new Head(row.Version, row.Deleted != 0, row.Digest);
        }
    }

    /// <summary>Decides by what the store held and by what came earlier in the batch.</summary>
    private PutOutcome Decide(Contribution contribution, long sequence, HashSet<RecordIdHash> expunged)
    {
        var id = contribution.Record.Id;
        var known = heads.TryGetValue(id, out var head);
        if (known && !head.Deleted && head.Digest.AsSpan().SequenceEqual(contribution.Digest))
        {
            return PutOutcome.Unchanged;
        }

        if (!known && expunged.Contains(RecordIdHash.Of(id)))
        {
            return PutOutcome.Expunged;
        }

        heads[id] = new Head(head.Version + 1, Deleted: false, contribution.Digest);
        sequences[id] = sequence;
        versions.Add((contribution, head.Version + 1));
        return PutOutcome.Accepted;
    }

    private Task<int> WriteVersionsAsync() => connection.ExecuteAsync(
        VersionsSql,
        new
        {
            now,
            systems = versions.Select(one => one.Contribution.Record.System).ToArray(),
            ids = versions.Select(one => one.Contribution.Record.LocalId).ToArray(),
            versions = versions.Select(one => one.Version).ToArray(),
            kinds = versions.Select(one => one.Contribution.Record.Kind).ToArray(),
            canonicals = versions.Select(one => one.Contribution.Canonical).ToArray(),
            originals = versions.Select(one => one.Contribution.Original.ToArray()).ToArray(),
            formats = versions.Select(one => one.Contribution.OriginalFormat).ToArray(),
        },
        transaction);

    private Task<int> WriteHeadsAsync()
    {
        var changed = sequences.Keys.ToList();
        return connection.ExecuteAsync(
            PutHeadsSql,
            new
            {
                systems = changed.Select(id => id.System).ToArray(),
                ids = changed.Select(id => id.LocalId).ToArray(),
                sequences = changed.Select(id => sequences[id]).ToArray(),
                versions = changed.Select(id => heads[id].Version).ToArray(),
                digests = changed.Select(id => heads[id].Digest).ToArray(),
            },
            transaction);
    }

    private readonly record struct Head(long Version, bool Deleted, byte[] Digest);

    private sealed record HeadRow(string System, string LocalId, long Version, long Deleted, byte[] Digest);
}
