using Exchange.Index.Evaluation;
using Exchange.Index.Searching;
using Exchange.Matching.Places;
using Exchange.Matching.Text;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Segmented;

/// <summary>Finds the entities that may meet a clause: every one that does, and some more.</summary>
internal static class ClauseLookup
{
    /// <summary>The candidates.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="labelsTell">Whether labels alone tell what may be searched.</param>
    public static EntryQuery Of(ClauseMatcher clause, bool labelsTell)
    {
        var all = new List<EntryQuery>();
        if (clause.Person is { } person)
        {
            all.Add(PersonLookup.Of(person.Probe, labelsTell));
        }

        all.AddRange(clause.Tests.Select(test => OfTest(test.Criterion)).OfType<EntryQuery>());
        if (clause.Person is null)
        {
            all.Add(new EntryQuery.Term(IndexLayout.List, clause.List.Length == 0 ? IndexLayout.RecordList : clause.List));
        }

        return all.Count == 1 ? all[0] : new EntryQuery.And(all);
    }

    /// <summary>What narrows the search for a criterion; null where nothing does, and every entity of the list is looked at.</summary>
    private static EntryQuery? OfTest(FieldCriterion criterion) => (criterion.Field.Comparison, criterion.Test) switch
    {
        (Comparison.Address, Criterion.Words words) =>
            AllWords(criterion, AddressFolding.Words(words.Text, keepWildcards: true).Select(IndexLayout.AddressTerm), inTexts: false),
        (Comparison.Address, Criterion.Phrase phrase) =>
            AllWords(criterion, AddressFolding.Words(phrase.Text).Select(IndexLayout.AddressTerm), inTexts: false),
        (_, Criterion.Words words) => AllWords(criterion, TextFolding.QueryWords(words.Text), inTexts: true),
        (_, Criterion.Phrase phrase) => AllWords(criterion, TextFolding.Words(phrase.Text), inTexts: true),
        (_, Criterion.Compact compact) => AnyField(
            criterion, field => IndexLayout.CompactTerm(field, TextFolding.Compact(compact.Text, keepWildcards: true)), isPattern: true),
        (_, Criterion.Codes codes) => new EntryQuery.Or([.. codes.Any.Select(code =>
            AnyField(criterion, field => IndexLayout.ValueTerm(field, code), isPattern: false))]),
        _ => null,
    };

    private static EntryQuery? AllWords(FieldCriterion criterion, IEnumerable<string> words, bool inTexts)
    {
        var groups = criterion.Field.Fields.Select(field => field.Group).Distinct().ToList();
        var all = words.Select(EntryQuery (word) => new EntryQuery.Or([.. groups.SelectMany(group => WordIn(group, word, inTexts))])).ToList();
        return all.Count switch { 0 => null, 1 => all[0], _ => new EntryQuery.And(all) };
    }

    private static IEnumerable<EntryQuery> WordIn(FieldGroup group, string word, bool inTexts)
    {
        if (inTexts)
        {
            yield return Matching(IndexLayout.TextOf(group), word);
        }

        yield return Matching(IndexLayout.WordsOf(group), word);
    }

    private static EntryQuery.Or AnyField(FieldCriterion criterion, Func<FieldShape, string> term, bool isPattern) => new(
        [.. criterion.Field.Fields.Select(field => isPattern
            ? Matching(IndexLayout.ValuesOf(field.Group), term(field))
            : new EntryQuery.Term(IndexLayout.ValuesOf(field.Group), term(field)))]);

    private static EntryQuery Matching(int field, string term) =>
        WildcardRules.HasWildcard(term) ? new EntryQuery.Wildcard(field, term) : new EntryQuery.Term(field, term);
}
