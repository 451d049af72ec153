using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Npgsql;

namespace Exchange.Storage.Auditing;

/// <summary>A filter as a statement that can use the index of each part it names.</summary>
internal static class AuditFilterSql
{
    private const string SqliteReceipt =
        "(json_extract(body, '$.receipt') = @receipt OR EXISTS (SELECT 1 FROM json_each(body, '$.receipts') WHERE value = @receipt))";
    private const string SqliteAmong = "entries.idx IN (SELECT value FROM json_each(@among))";
    private const string PostgresReceipt = "(body ->> 'receipt' = @receipt OR body -> 'receipts' ? @receipt)";

    /// <summary>So many rows found by time are sorted by index more quickly than the log is read by index.</summary>
    private const int SortedMax = 20_000;

    [SuppressMessage(
        "Security", "CA2100", Justification = "put together from the literals below; values are parameters")]
    public static DbCommand Command(DbConnection connection, AuditFilter filter, PartTables parts)
    {
        var select = connection.CreateCommand();
        var sql = new StringBuilder(EntryRow.Select(parts)).Append("WHERE TRUE");
        var postgres = connection is NpgsqlConnection;
        // Where places are given, they are few: SQLite is not to look rows up by anything else.
        var by = filter.Among is null || postgres ? "" : "+";
        Add(by + "kind = @kind", "@kind", filter.Kind);
        Add(by + "\"user\" = @user", "@user", filter.User);
        Add(by + "ori = @ori", "@ori", filter.Ori);
        Add(Property("onBehalfOf") + " = @onBehalfOf", "@onBehalfOf", filter.OnBehalfOf);
        Add(Property("useCode") + " = @useCode", "@useCode", filter.UseCode);
        Add(Property("outcome") + " = @outcome", "@outcome", filter.Outcome);
        Add(Property("code") + " = @code", "@code", filter.Code);
        Add(by + Property("request") + " = @request", "@request", filter.Request);
        Add(postgres ? PostgresReceipt : SqliteReceipt, "@receipt", filter.Receipt);
        var time = postgres || (filter.Among is null && FindsFewByTime(connection, filter)) ? "time" : "+time";
        Add(time + " >= @from", "@from", Text(filter.From));
        Add(time + " < @until", "@until", Text(filter.Until));
        Add("entries.idx < @below", "@below", filter.Below);
        Add("entries.idx >= @atLeast", "@atLeast", filter.AtLeast);
        Add(postgres ? "entries.idx = ANY(@among)" : SqliteAmong, "@among", Places(filter.Among, postgres));
        sql.Append(filter.OldestFirst ? " ORDER BY entries.idx" : " ORDER BY entries.idx DESC");
        select.CommandText = sql.Append(" LIMIT @limit").ToString();
        select.AddParameter("@limit", filter.Limit);
        return select;

        string Property(string name) => postgres ? $"body ->> '{name}'" : $"json_extract(body, '$.{name}')";

        void Add(string condition, string parameter, object? value)
        {
            if (value is not null)
            {
                sql.Append(" AND ").Append(condition);
                select.AddParameter(parameter, value);
            }
        }
    }

    /// <summary>
    /// Whether SQLite is to find rows by their time. It would for any span, and then sort whole entries by index: for a long one that takes
    /// much longer than reading them in order.
    /// </summary>
    private static bool FindsFewByTime(DbConnection connection, AuditFilter filter)
    {
        if ((filter.From ?? filter.Until) is null || (filter.Kind ?? filter.User ?? filter.Ori) is not null)
        {
            return false;
        }

        using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM (SELECT 1 FROM entries WHERE time >= @from AND time < @until LIMIT @most)";
        count.AddParameter("@from", Text(filter.From) ?? "");
        count.AddParameter("@until", Text(filter.Until) ?? "~");
        count.AddParameter("@most", SortedMax + 1);
        return StoreFault.Guard(() => (long)count.ExecuteScalar()!) <= SortedMax;
    }

    private static object? Places(IReadOnlyList<long>? among, bool postgres) =>
        among is null ? null
        : postgres ? among.ToArray()
        : $"[{string.Join(',', among.Select(place => place.ToString(CultureInfo.InvariantCulture)))}]";

    private static string? Text(DateTimeOffset? time) => time is { } given ? AuditTime.Format(given) : null;
}
