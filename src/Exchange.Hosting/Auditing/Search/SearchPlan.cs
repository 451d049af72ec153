using Exchange.Storage.Auditing;
using Exchange.Storage.Auditing.Lookups;

namespace Exchange.Hosting.Auditing.Search;

/// <summary>
/// In what blocks a log is read for a question: where a request, a receipt or terms of private parts are sought, only at the places that the
/// lookup names, and whole from where the lookup ends. Either way the same entries are found.
/// </summary>
internal sealed class SearchPlan
{
    /// <summary>Entries read in one block.</summary>
    private const int AtOnce = 5_000;

    /// <summary>Places looked at in one block.</summary>
    private const int PlacesAtOnce = 1_000;

    /// <summary>Above this the entries of one user are fewer than the places.</summary>
    private const int PlacesMax = 20_000;

    private readonly LookupAnswer? lookup;

    private SearchPlan(LookupAnswer? lookup) => this.lookup = lookup;

    /// <summary>Makes it, by looking up what can be.</summary>
    public static SearchPlan Make(AuditSnapshot log, AuditCriteria criteria)
    {
        var sought = PrivateTerms.Sought(criteria);
        if (criteria.Thorough == true || (sought.Count == 0 && (criteria.Request ?? criteria.Receipt) is null))
        {
            return new SearchPlan(null);
        }

        var found = log.LookUp(new LookupQuestion(sought, criteria.From, criteria.Until) { Request = criteria.Request, Receipt = criteria.Receipt });
        return new SearchPlan(found.Places.Count > PlacesMax && criteria.User is not null ? null : found);
    }

    /// <summary>The next block.</summary>
    /// <param name="all">What is looked for, below the place where it goes on.</param>
    public AuditFilter Next(AuditFilter all) => lookup is null ? all with { Limit = AtOnce }
        : (all.Below ?? long.MaxValue) > lookup.Filled ? all with { AtLeast = lookup.Filled, Limit = AtOnce }
        : all with { Among = [.. lookup.Places.SkipWhile(place => place >= all.Below).Take(PlacesAtOnce)], Limit = PlacesAtOnce };

    /// <summary>Below which place it goes on after a block; null where nothing is left.</summary>
    /// <param name="block">The block.</param>
    /// <param name="count">How many entries it had.</param>
    /// <param name="last">Place of the last of them.</param>
    public static long? After(AuditFilter block, int count, long? last)
    {
        if (block.Among is { } places)
        {
            return places.Count == PlacesAtOnce ? places[^1] : null;
        }

        return count == AtOnce ? last : block.AtLeast;
    }
}
