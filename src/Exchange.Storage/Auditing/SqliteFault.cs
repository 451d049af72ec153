using Exchange.Audit.Log;
using Microsoft.Data.Sqlite;

namespace Exchange.Storage.Auditing;

/// <summary>What a SQLite result code means to the audit log (sqlite.org/rescode.html).</summary>
internal static class SqliteFault
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    public static EntryStoreException Translate(SqliteException failure)
    {
        var reason = failure.SqliteErrorCode switch
        {
            Full => UnavailableReason.DiskFull,
            ReadOnly => UnavailableReason.ReadOnly,
            Busy or Locked => UnavailableReason.Busy,
            CannotOpen => UnavailableReason.Gone,
            Corrupt or NotADatabase or Constraint => UnavailableReason.Damaged,
            _ => UnavailableReason.Failed,
        };
        return new EntryStoreException(
            reason, $"the audit database failed with SQLite result {failure.SqliteExtendedErrorCode}", failure);
    }
}
