using System.Data.Common;
using Dapper;

namespace Exchange.Storage.Auditing.Lookups;

/// <summary>Removes lookup rows of months whose keys were destroyed: they tell nothing any more.</summary>
internal static class LookupRemoval
{
    private const int RowsAtOnce = 5_000;

    private const string Delete =
        "DELETE FROM lookup_tokens WHERE token >= @first AND token < @end AND token <= (SELECT max(token) FROM "
        + "(SELECT token FROM lookup_tokens WHERE token >= @first AND token < @end ORDER BY token LIMIT @RowsAtOnce) AS least)";

    /// <summary>Removes some of them; false once none is left. Those without a month stay, as their key does.</summary>
    public static bool RemoveSome(DbConnection connection, DateOnly before) =>
        connection.Execute(
            Delete, new { first = LookupToken.First(DateOnly.MinValue), end = LookupToken.First(before), RowsAtOnce }) > 0;
}
