using System.Data.Common;
using System.Globalization;
using Exchange.Storage.Auditing.Sealing;
using Npgsql;

namespace Exchange.Storage.Auditing.Lookups;

/// <summary>Finds places of entries by the terms of their private parts, as far as these can still be read.</summary>
internal sealed class LookupSql(DbConnection connection, PrivateKeyStore keys)
{
    private const string SqliteSelect = "SELECT DISTINCT idx FROM lookup_tokens WHERE token IN (SELECT value FROM json_each(@tokens))";
    private const string PostgresSelect = "SELECT DISTINCT idx FROM lookup_tokens WHERE token = ANY(@tokens)";

    /// <summary>Looks.</summary>
    /// <exception cref="Audit.Log.EntryStoreException">The database cannot be read.</exception>
    public LookupAnswer Find(LookupQuestion question)
    {
        var names = keys.Names().Where(question.IsWithin).ToList();
        var sought = question.Open().Select(term => (long[])[LookupToken.OfOpen(term)])
            .Concat(question.All.Select(alternatives => Tokens(names, alternatives)));
        var places = sought.Select(Find).Aggregate((HashSet<long>?)null, Both) ?? [];
        var descending = places.ToArray();
        Array.Sort(descending, (one, other) => other.CompareTo(one));
        return new LookupAnswer(Filled(), descending);
    }

    private long[] Tokens(List<string> names, IReadOnlyList<string> alternatives)
    {
        var tokens = new List<long>(names.Count * alternatives.Count);
        foreach (var name in names)
        {
            // Destroyed since it was listed: there is nothing to be found any more.
            if (keys.FindLookupMac(name) is { } mac)
            {
                var first = LookupToken.First(name);
                tokens.AddRange(alternatives.Select(term => LookupToken.Of(first, mac, term)));
            }
        }

        return [.. tokens];
    }

    private HashSet<long> Find(long[] tokens)
    {
        using var select = connection.CreateCommand();
        if (connection is NpgsqlConnection)
        {
            select.CommandText = PostgresSelect;
            select.AddParameter("@tokens", tokens);
        }
        else
        {
            select.CommandText = SqliteSelect;
            select.AddParameter("@tokens", $"[{string.Join(',', tokens.Select(token => token.ToString(CultureInfo.InvariantCulture)))}]");
        }

        var places = new HashSet<long>();
        using var rows = StoreFault.Execute(select);
        while (StoreFault.Advance(rows))
        {
            places.Add(rows.GetInt64(0));
        }

        return places;
    }

    private static HashSet<long> Both(HashSet<long>? places, HashSet<long> found)
    {
        found.IntersectWith(places ?? found);
        return found;
    }

    private long Filled()
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT filled FROM lookup_state WHERE id = 0";
        using var rows = StoreFault.Execute(select);
        return StoreFault.Advance(rows) ? rows.GetInt64(0) : 0;
    }
}
