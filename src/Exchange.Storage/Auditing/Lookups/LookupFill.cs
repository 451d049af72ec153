using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Dapper;
using Exchange.Audit.Log;
using Exchange.Storage.Auditing.Sealing;

namespace Exchange.Storage.Auditing.Lookups;

/// <summary>The rows that entries lack which were appended since the last filling.</summary>
/// <param name="Rows">The rows, in the order of their tokens.</param>
/// <param name="First">The first entry that they are of.</param>
/// <param name="End">Where the next ones begin.</param>
/// <param name="HasMore">Whether there are next ones.</param>
internal sealed record LookupFill(IReadOnlyList<LookupRow> Rows, long First, long End, bool HasMore)
{
    private const string SelectState =
        "SELECT filled AS Filled, COALESCE((SELECT size FROM head WHERE id = 0), 0) AS Size FROM lookup_state WHERE id = 0";

    /// <summary>Reads and opens some entries.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "put together from literals; the indexes are parameters")]
    public static LookupFill Read(DbConnection connection, PrivateKeyStore keys, LookupTerms terms, int count)
    {
        var state = connection.QuerySingle<State>(SelectState);
        var end = Math.Min(state.Size, state.Filled + count);
        var tokens = new LookupTokens(keys, terms);
        var rows = new List<LookupRow>();
        using var select = connection.CreateCommand();
        select.CommandText = EntryRow.SelectSpan(PartTables.Of(connection), "@first", "@end");
        select.AddParameter("@first", state.Filled);
        select.AddParameter("@end", end);
        using var read = select.ExecuteReader();
        while (read.Read())
        {
            Add(EntryRow.Read(read, keys), tokens, rows);
        }

        rows.Sort();
        return new LookupFill(rows, state.Filled, end, end < state.Size);
    }

    private static void Add(StoredEntry entry, LookupTokens tokens, List<LookupRow> rows)
    {
        rows.AddRange(OpenTerm.Of(entry.Entry.Span).Distinct().Select(open => new LookupRow(LookupToken.OfOpen(open), entry.Index.Value)));

        if (entry.Private is { } part)
        {
            rows.AddRange(tokens.Of(entry.Index.Value, PrivateKeyName.Of(entry.Entry.Span), part));
        }
    }

    private sealed record State(long Filled, long Size);
}
