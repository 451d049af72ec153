using System.Diagnostics;
using Exchange.Index.Evaluation;
using Exchange.Index.Ranking;
using Exchange.Index.Searching;
using Exchange.Records.Fields;

namespace Exchange.Index.Segmented;

/// <summary>
/// Turns the parts of a query into lookups. A lookup finds at least every entry that meets the part; where it may find more, or cannot tell
/// the worth, the entry is read and held against the part as the plain index does it.
/// </summary>
internal sealed class LeafCompiler(EntryReader entries)
{
    private static readonly FieldGroup[] Groups = Enum.GetValues<FieldGroup>();

    /// <summary>The lookup for a part.</summary>
    public RecordQuery Compile(LeafMatcher leaf) => leaf switch
    {
        AnyMatcher any => new RecordQuery.Best([.. any.Ways.Select(Compile)]),
        TextMatcher text => Text(text),
        ValueMatcher values => new RecordQuery.Entries(
            new EntryQuery.Or([.. values.Forms.Select(Form)]), _ => values.Worth),
        NameMatcher names => Names(names),
        ClauseMatcher clause => Clause(clause),
        _ => throw new UnreachableException(),
    };

    private static EntryQuery Form(ValueForm form) => new EntryQuery.Term(
        IndexLayout.ValuesOf(form.Field.Group),
        form.IsCompact ? IndexLayout.CompactTerm(form.Field, form.Text) : IndexLayout.ValueTerm(form.Field, form.Text));

    private RecordQuery Text(TextMatcher text)
    {
        var pattern = text.Pattern;
        return pattern switch
        {
            { IsEmpty: true } => new RecordQuery.Best([]),
            { OneWord: { } word } => new RecordQuery.Word(new RankedWord(IndexLayout.Texts, word, BackgroundWords.Idf(word))),
            { Wildcard: { } wild } => new RecordQuery.Entries(
                OfEachGroup(group => new EntryQuery.Wildcard(IndexLayout.TextOf(group), wild)), _ => TokenPattern.WildcardWorth),
            _ => new RecordQuery.Entries(
                OfEachGroup(group => Together(IndexLayout.TextOf(group), pattern)), entry => text.Worth(entries.Read(entry))),
        };
    }

    /// <summary>All words of the phrase in one field; whether they stand together is for positions to tell, and for the entry itself.</summary>
    private static EntryQuery Together(int field, TokenPattern pattern) => pattern.Slop == 0
        ? new EntryQuery.Phrase(field, pattern.Words)
        : new EntryQuery.And([.. pattern.Words.Distinct(StringComparer.Ordinal).Select(word => new EntryQuery.Term(field, word))]);

    private RecordQuery.Entries Names(NameMatcher names) => new(
        NameLookup.Of(names.Asked.Text),
        entry => entries.Card(entry) is { } card ? names.Worth(card, entries.LabelOf(entry).Scope.Searchable) : null);

    private RecordQuery.Entries Clause(ClauseMatcher clause)
    {
        var candidates = ClauseLookup.Of(clause, labelsTell: !entries.Varies);
        return clause is { Person: { } person, Tests.Count: 0 }
            ? new(candidates, entry => entries.Card(entry) is { } card ? person.Weigh(card, entries.LabelOf(entry).Scope.Searchable) : null)
            : new(candidates, entry => clause.Worth(entries.TimesOf(entry), entries.Read(entry)));
    }

    private static EntryQuery.Or OfEachGroup(Func<FieldGroup, EntryQuery> query) => new([.. Groups.Select(query)]);
}
