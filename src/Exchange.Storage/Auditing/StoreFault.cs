using System.Data.Common;
using Exchange.Audit.Log;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Exchange.Storage.Auditing;

/// <summary>What failures of a database mean to the audit log.</summary>
internal static class StoreFault
{
    /// <summary>The failure as the log knows it.</summary>
    public static EntryStoreException Translate(DbException failure) => failure switch
    {
        SqliteException sqlite => SqliteFault.Translate(sqlite),
        NpgsqlException postgres => PostgresFault.Translate(postgres),
        _ => new EntryStoreException(UnavailableReason.Failed, "the audit database failed", failure),
    };

    /// <summary>Does something with a database; failures come translated.</summary>
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException failure)
        {
            throw Translate(failure);
        }
    }

    /// <summary>Runs a query; failures come translated.</summary>
    public static DbDataReader Execute(DbCommand select) => Guard(select.ExecuteReader);

    /// <summary>Goes to the next row; failures come translated.</summary>
    public static bool Advance(DbDataReader rows) => Guard(rows.Read);

    /// <summary>Gives a statement a value.</summary>
    public static void AddParameter(this DbCommand command, string name, object? value = null)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
