using System.Data.Common;
using Exchange.Audit.Log;
using Exchange.Storage.Auditing.Sealing;

namespace Exchange.Storage.Auditing;

/// <summary>Looks up who received which record, as far as private parts can still be read.</summary>
internal sealed class DisclosureSql(DbConnection connection, PrivateKeyStore keys)
{
    private const string SelectParts =
        "SELECT DISTINCT sealed_parts.idx, sealed_parts.key, sealed, ori FROM disclosure_tokens "
        + "JOIN sealed_parts ON sealed_parts.idx = disclosure_tokens.idx JOIN entries ON entries.idx = disclosure_tokens.idx ";

    /// <summary>Everybody who received the record.</summary>
    /// <exception cref="EntryStoreException">The file cannot be read.</exception>
    public IReadOnlyList<Disclosure> Of(string record)
    {
        var found = new List<(long Index, Disclosure One)>();
        foreach (var name in keys.Names())
        {
            // Destroyed since it was listed: there is nothing to be found any more.
            if (keys.Find(name) is not { } key)
            {
                continue;
            }

            using var select = connection.CreateCommand();
            select.CommandText = SelectParts + "WHERE token = @token";
            select.AddParameter("@token", PrivateSeal.Token(key, record));
            found.AddRange(Read(select).Where(one => one.Part.Record == record && one.Ori is not null)
                .Select(one => (one.Index, new Disclosure(one.Part.Receipt, one.Part.Level, one.Ori!))));
        }

        return [.. found.OrderBy(one => one.Index).Select(one => one.One).DistinctBy(one => one.Receipt)];
    }

    /// <summary>Places of the entries that disclosed the record, ascending.</summary>
    /// <exception cref="EntryStoreException">The file cannot be read.</exception>
    public IReadOnlyList<long> PlacesOf(string record)
    {
        var places = new SortedSet<long>();
        foreach (var key in keys.Names().Select(keys.Find).OfType<byte[]>())
        {
            using var select = connection.CreateCommand();
            select.CommandText = "SELECT idx FROM disclosure_tokens WHERE token = @token";
            select.AddParameter("@token", PrivateSeal.Token(key, record));
            using var rows = StoreFault.Execute(select);
            while (StoreFault.Advance(rows))
            {
                places.Add(rows.GetInt64(0));
            }
        }

        return [.. places];
    }

    /// <summary>Ids of all records that were ever disclosed. Opens every such private part.</summary>
    /// <exception cref="EntryStoreException">The file cannot be read.</exception>
    public IEnumerable<string> Records()
    {
        using var select = connection.CreateCommand();
        select.CommandText = SelectParts;
        foreach (var record in Read(select).Select(one => one.Part.Record).Distinct(StringComparer.Ordinal))
        {
            yield return record;
        }
    }

    private IEnumerable<(long Index, DisclosedPart Part, string? Ori)> Read(DbCommand select)
    {
        using var rows = StoreFault.Execute(select);
        while (StoreFault.Advance(rows))
        {
            if (rows.GetValue(1) is not string name || keys.FindCipher(name) is not { } cipher)
            {
                continue;
            }

            var index = rows.GetInt64(0);
            foreach (var part in DisclosedPart.Read(PrivateSeal.Open(cipher, name, index, rows.BytesAt(2)).Content.Span))
            {
                yield return (index, part, rows.GetValue(3) as string);
            }
        }
    }
}
