using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Npgsql;

namespace Exchange.Storage.Auditing;

/// <summary>A filter as a statement that can use the index of each part it names.</summary>
internal static class AuditFilterSql
{
    private const string SqliteReceipt = "entries.idx IN (SELECT idx FROM receipts WHERE receipt = @receipt)";
    private const string PostgresReceipt = "receipts_of(body) @> ARRAY[@receipt]";

    [SuppressMessage(
        "Security", "CA2100", Justification = "put together from the literals below; values are parameters")]
    public static DbCommand Command(DbConnection connection, AuditFilter filter, PartTables parts)
    {
        var select = connection.CreateCommand();
        var sql = new StringBuilder(EntryRow.Select(parts)).Append("WHERE TRUE");
        Add("kind = @kind", "@kind", filter.Kind);
        Add("\"user\" = @user", "@user", filter.User);
        Add("ori = @ori", "@ori", filter.Ori);
        Add(connection is NpgsqlConnection ? PostgresReceipt : SqliteReceipt, "@receipt", filter.Receipt);
        Add("time >= @from", "@from", filter.From is { } from ? AuditTime.Format(from) : null);
        Add("time < @until", "@until", filter.Until is { } until ? AuditTime.Format(until) : null);
        sql.Append(filter.OldestFirst ? " ORDER BY entries.idx" : " ORDER BY entries.idx DESC");
        select.CommandText = sql.Append(" LIMIT @limit").ToString();
        select.AddParameter("@limit", filter.Limit);
        return select;

        void Add(string condition, string parameter, string? value)
        {
            if (value is not null)
            {
                sql.Append(" AND ").Append(condition);
                select.AddParameter(parameter, value);
            }
        }
    }
}
