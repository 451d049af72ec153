using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Codes;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Policy.Decisions;

/// <summary>
/// Whether what an agency was admitted for opens what a query asks for at all, whoever owns the records: a question about persons by an
/// agency that is let at vehicles alone is refused, not answered with nothing (IL-30b-2, OH-A4, OH-A6, OH-A7, OH-A9). What no access level
/// narrows is left to the owners' decisions.
/// </summary>
public static class QueryAdmission
{
    private static readonly string[] Kinds = [.. CodeTables.RecordKinds.Entries.Select(entry => entry.Code)];

    /// <summary>Whether the agencies of the requester may ask that.</summary>
    /// <param name="exchange">The rules that say what access levels are let at.</param>
    /// <param name="requester">Who asks, with what the registry says of the agencies.</param>
    /// <param name="query">What is asked; fields and kinds that do not exist are for whoever validates it.</param>
    public static bool Admits(ExchangeWideRules exchange, Requester requester, RecordQuery query) =>
        requester.Agencies.All(agency => requester.AttributesOf(agency).AccessLevel is AccessLevel.Full or AccessLevel.InquiryOnly)
        || Opens(exchange, requester, query);

    private static bool Opens(ExchangeWideRules exchange, Requester requester, RecordQuery query)
    {
        // The owner is nobody, so that no exception for owners holds.
        var rules = new RequesterRules(new SharingPolicy(OpenTemplate.Of(default), exchange), requester);
        var searchable = (query.Kinds.Count == 0 ? Kinds : query.Kinds)
            .Select(kind => rules.Decide(new EntryLabel(kind, "", "")).Searchable)
            .Aggregate(FieldGroupSet.None, (all, one) => all.Union(one));
        return searchable != FieldGroupSet.None && query.Clauses.All(clause => AsksWithin(clause, searchable));
    }

    private static bool AsksWithin(QueryClause clause, FieldGroupSet searchable) =>
        clause.Criteria.Keys.Select(name => SearchFields.Find(clause.Entity, name)).OfType<SearchField>()
            .All(field => field.Fields.Any(one => searchable.Contains(one.Group)));
}
