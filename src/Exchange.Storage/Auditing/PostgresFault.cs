using Exchange.Audit.Log;
using Npgsql;

namespace Exchange.Storage.Auditing;

/// <summary>What a PostgreSQL error means to the audit log (postgresql.org, appendix A, error codes).</summary>
internal static class PostgresFault
{
    public static EntryStoreException Translate(NpgsqlException failure) => failure switch
    {
        PostgresException { SqlState: var state } => new EntryStoreException(
            ReasonOf(state), $"the audit database failed with SQLSTATE {state}", failure),
        { InnerException: TimeoutException } => new EntryStoreException(UnavailableReason.Busy, "the audit database did not answer in time", failure),
        _ => new EntryStoreException(UnavailableReason.Gone, "the audit database does not answer", failure),
    };

    private static UnavailableReason ReasonOf(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => UnavailableReason.DiskFull,
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => UnavailableReason.ReadOnly,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => UnavailableReason.Busy,
        PostgresErrorCodes.InvalidCatalogName => UnavailableReason.Gone,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.RaiseException => UnavailableReason.Damaged,
        _ => ReasonOfClass(state[..2]),
    };

    /// <summary>08 connection, 28 authorization, 57 operator intervention, 23 integrity, XX corruption.</summary>
    private static UnavailableReason ReasonOfClass(string stateClass) => stateClass switch
    {
        "08" or "28" or "57" => UnavailableReason.Gone,
        "23" or "XX" => UnavailableReason.Damaged,
        _ => UnavailableReason.Failed,
    };
}
