using Exchange.Index.Searching;
using Exchange.Matching.Names;

namespace Exchange.Index.Segmented;

/// <summary>Finds the entries with a name token that is alike to one asked for, in a name or an alias.</summary>
internal static class NameLookup
{
    private static readonly (int Terms, int Keys)[] Fields = [(IndexLayout.Name, IndexLayout.NameKeys), (IndexLayout.Alias, IndexLayout.AliasKeys)];

    /// <summary>Entries with such a token, and some more.</summary>
    public static EntryQuery.Or Of(string token) => new([.. Ways(token).Select(way => way.Terms)]);

    /// <summary>
    /// Lookups with the agreement that each stands for: a token that agrees in some way is found by the lookup of that way, and perhaps by
    /// others too. Names come first, then aliases, each with all their ways.
    /// </summary>
    public static IEnumerable<NameWay> Ways(string token)
    {
        var lookups = NameLookups.Of(token);
        return Fields.SelectMany(field => Ways(token, lookups, field.Terms, field.Keys));
    }

    private static IEnumerable<NameWay> Ways(string token, NameLookups lookups, int terms, int keys)
    {
        foreach (var exact in lookups.Exact)
        {
            yield return new NameWay(terms, exact == token ? NameAgreement.Same : NameAgreement.Initial, new EntryQuery.Term(terms, exact));
        }

        foreach (var key in lookups.Keys)
        {
            yield return new NameWay(terms, key.Agreement, new EntryQuery.Term(keys, BlockWriter.Term(key)));
        }

        for (var errors = 1; errors <= lookups.MostErrors; errors++)
        {
            var agreement = errors == 1 ? NameAgreement.OneError : NameAgreement.TwoErrors;
            yield return new NameWay(terms, agreement, new EntryQuery.Fuzzy(terms, token, errors, Least: errors));
        }

        if (lookups.Prefix is { } prefix)
        {
            yield return new NameWay(terms, NameAgreement.Initial, new EntryQuery.Range(terms, prefix, prefix + '\uffff'));
        }
    }
}
