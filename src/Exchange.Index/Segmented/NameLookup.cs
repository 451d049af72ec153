using Exchange.Index.Searching;
using Exchange.Matching.Names;

namespace Exchange.Index.Segmented;

/// <summary>Finds the entries with a name token that is alike to one asked for.</summary>
internal static class NameLookup
{
    /// <summary>Entries with such a token in a name or an alias, and some more.</summary>
    public static EntryQuery.Or Of(string token) => new([.. Parts([token])]);

    /// <summary>As <see cref="Of(string)"/>, for any of several tokens.</summary>
    public static EntryQuery.Or Of(IEnumerable<string> tokens) => new([.. Parts(tokens)]);

    private static IEnumerable<EntryQuery> Parts(IEnumerable<string> tokens)
    {
        foreach (var lookups in tokens.Distinct(StringComparer.Ordinal).Select(token => (Token: token, Found: NameLookups.Of(token))))
        {
            foreach (var (terms, keys) in new[] { (IndexLayout.Name, IndexLayout.NameKeys), (IndexLayout.Alias, IndexLayout.AliasKeys) })
            {
                foreach (var exact in lookups.Found.Exact)
                {
                    yield return new EntryQuery.Term(terms, exact);
                }

                foreach (var key in lookups.Found.Keys)
                {
                    yield return new EntryQuery.Term(keys, BlockWriter.Term(key));
                }

                if (lookups.Found.MostErrors > 0)
                {
                    yield return new EntryQuery.Fuzzy(terms, lookups.Token, lookups.Found.MostErrors);
                }

                if (lookups.Found.Prefix is { } prefix)
                {
                    yield return new EntryQuery.Range(terms, prefix, prefix + '\uffff');
                }
            }
        }
    }
}
