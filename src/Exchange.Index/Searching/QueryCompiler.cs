using System.Diagnostics;
using System.Text;
using Exchange.Index.Segments;
using Exchange.Records.Fields;

namespace Exchange.Index.Searching;

/// <summary>
/// Turns a query into an iterator over one segment. Where all its parts are subject to the same labels, labels are looked at once for each
/// entry that matches; otherwise by each part.
/// </summary>
internal sealed class QueryCompiler
{
    private const int UnionMax = 64;

    /// <summary>Groups with the same labels have the same array; null stands for all labels.</summary>
    private static readonly IEqualityComparer<byte[]?> LabelsComparer = ReferenceEqualityComparer.Instance;

    private readonly SegmentView view;
    private readonly SegmentScope scope;
    private readonly IndexSchema schema;
    private readonly SearchScratch scratch;
    private readonly Func<bool>? isSpent;
    private readonly bool checksParts;

    private QueryCompiler(SegmentView view, SegmentScope scope, IndexSchema schema, SearchScratch scratch, Func<bool>? isSpent, bool checksParts)
    {
        this.scratch = scratch;
        this.isSpent = isSpent;
        this.view = view;
        this.scope = scope;
        this.schema = schema;
        this.checksParts = checksParts;
    }

    /// <summary>The entries that the query asks for; not all of them once <paramref name="isSpent"/> says that the time is up.</summary>
    public static DocIterator Compile(
        EntryQuery query, SegmentView view, LabelScope scope, IndexSchema schema, SearchScratch scratch, Func<bool>? isSpent = null)
    {
        var inSegment = scope.In(view.Reader);
        var groups = new List<FieldGroup?>();
        CollectGroups(query, schema, groups);
        var labels = inSegment.Allowed(groups[0]);
        var isUniform = groups.TrueForAll(group => inSegment.Allowed(group) == labels);
        var compiled = new QueryCompiler(view, inSegment, schema, scratch, isSpent, !isUniform).Build(query);
        return Checked(compiled, new EntryCheck(view, isUniform ? labels : null));
    }

    private static DocIterator Checked(DocIterator inner, EntryCheck check) => check.IsVoid ? inner : new CheckedIterator(inner, check);

    private static void CollectGroups(EntryQuery query, IndexSchema schema, List<FieldGroup?> into)
    {
        switch (query)
        {
            case EntryQuery.And and:
                Each(and.All);
                break;
            case EntryQuery.Or or:
                Each(or.Any);
                break;
            case EntryQuery.Enough enough:
                Each(enough.Parts.SelectMany(part => part.Ways.Concat(part.Otherwise)).SelectMany(way => way.Terms));
                break;
            case EntryQuery.Except except:
                Each([except.Of, except.Not]);
                break;
            default:
                into.Add(GroupOf(query, schema));
                break;
        }

        void Each(IEnumerable<EntryQuery> parts)
        {
            foreach (var part in parts)
            {
                CollectGroups(part, schema, into);
            }
        }
    }

    private static FieldGroup? GroupOf(EntryQuery part, IndexSchema schema) => part switch
    {
        EntryQuery.Term term => schema.Fields[term.Field].Group,
        EntryQuery.Fuzzy fuzzy => schema.Fields[fuzzy.Field].Group,
        EntryQuery.Wildcard wildcard => schema.Fields[wildcard.Field].Group,
        EntryQuery.Range range => schema.Fields[range.Field].Group,
        EntryQuery.Phrase phrase => schema.Fields[phrase.Field].Group,
        EntryQuery.Numbers numbers => schema.Columns[numbers.Column].Group,
        EntryQuery.Within within => schema.Columns[within.LatitudeColumn].Group,
        _ => null,
    };

    private DocIterator Build(EntryQuery query) => query switch
    {
        EntryQuery.And and => new AndIterator(and.All.Select(Build)),
        EntryQuery.Or or => Or(or.Any),
        EntryQuery.Enough enough => Enough(enough),
        EntryQuery.Except except => new ExceptIterator(Build(except.Of), Build(except.Not)),
        _ => checksParts ? Checked(Part(query), new EntryCheck(view, scope.Allowed(GroupOf(query, schema)))) : Part(query),
    };

    /// <summary>Terms that are subject to the same labels are gone over together.</summary>
    private DocIterator Or(IReadOnlyList<EntryQuery> any)
    {
        var iterators = any.Where(part => !IsOfTerms(part)).Select(Build).ToList();
        foreach (var alike in any.Where(IsOfTerms).GroupBy(part => scope.Allowed(GroupOf(part, schema)), LabelsComparer))
        {
            PostingsCursor[] cursors = [.. alike.SelectMany(Cursors).Select(Begun)];
            if (cursors.Length > 0)
            {
                var union = new UnionIterator(cursors, scratch);
                iterators.Add(checksParts ? Checked(union, new EntryCheck(view, alike.Key)) : union);
            }
        }

        return iterators.Count switch { 0 => new EmptyIterator(), 1 => iterators[0], _ => new OrIterator(iterators) };
    }

    /// <summary>The parts look at labels themselves: what a part is worth depends on whether it may be searched.</summary>
    private EnoughIterator Enough(EntryQuery.Enough enough)
    {
        var sum = new EnoughSum(enough);
        return new EnoughIterator(
            view.Reader,
            [.. enough.Parts.Select(part => new EnoughPart(Ways(part.Ways, sum), Ways(part.Otherwise, sum), sum.PointsOf(part.WhenHidden)))],
            sum, scratch);
    }

    private EnoughWay[] Ways(IReadOnlyList<EntryWay> ways, EnoughSum sum) =>
    [
        .. ways.OrderByDescending(way => way.Worth).Select(way => new EnoughWay(
            [.. way.Terms.SelectMany(Cursors).Select(Begun)], sum.PointsOf(way.Worth),
            checksParts ? scope.Allowed(GroupOf(way.Terms[0], schema)) : null)),
    ];

    private static PostingsCursor Begun(PostingsCursor cursor)
    {
        cursor.Next();
        return cursor;
    }

    private static bool IsOfTerms(EntryQuery part) =>
        part is EntryQuery.Term or EntryQuery.Fuzzy or EntryQuery.Wildcard or EntryQuery.Range;

    private IEnumerable<PostingsCursor> Cursors(EntryQuery part) => part switch
    {
        EntryQuery.Term term => view.Reader.Fields[term.Field] is var field && field.Find(term.Utf8) is var number and >= 0
            ? [Cursor(field, number)]
            : [],
        EntryQuery.Fuzzy fuzzy => CursorsOf(fuzzy.Field, field => FuzzyTerms(field, fuzzy)),
        EntryQuery.Wildcard wildcard => CursorsOf(wildcard.Field, field => TermExpansion.Wildcard(field, wildcard.Pattern, isSpent)),
        EntryQuery.Range range => CursorsOf(range.Field, field => TermExpansion.Range(field, range.From, range.To, isSpent)),
        _ => throw new UnreachableException(),
    };

    private IEnumerable<PostingsCursor> CursorsOf(int place, Func<FieldReader, List<int>> terms)
    {
        var field = view.Reader.Fields[place];
        return terms(field).Select(number => Cursor(field, number));
    }

    private DocIterator Part(EntryQuery query) => query switch
    {
        EntryQuery.Term term => Term(term.Field, term.Utf8),
        EntryQuery.Fuzzy fuzzy => Union(fuzzy.Field, field => FuzzyTerms(field, fuzzy)),
        EntryQuery.Wildcard wildcard => Union(wildcard.Field, field => TermExpansion.Wildcard(field, wildcard.Pattern, isSpent)),
        EntryQuery.Range range => Union(range.Field, field => TermExpansion.Range(field, range.From, range.To, isSpent)),
        EntryQuery.Phrase phrase => Phrase(phrase),
        EntryQuery.Numbers numbers => Numbers(numbers),
        EntryQuery.Within within => Within(within),
        EntryQuery.Everything => new FilterIterator(view.Reader.DocCount, _ => true),
        _ => throw new UnreachableException(),
    };

    private DocIterator Term(int place, ReadOnlySpan<byte> value)
    {
        var field = view.Reader.Fields[place];
        var number = field.Find(value);
        return number < 0 ? new EmptyIterator() : new TermIterator(Cursor(field, number), number);
    }

    private DocIterator Union(int place, Func<FieldReader, List<int>> terms)
    {
        var field = view.Reader.Fields[place];
        var numbers = terms(field);
        return numbers.Count switch
        {
            0 => new EmptyIterator(),
            1 => new TermIterator(Cursor(field, numbers[0]), numbers[0]),
            > UnionMax => new BitsIterator(field, numbers, view.Reader.DocCount),
            _ => new UnionIterator([.. numbers.Select(number => Begun(Cursor(field, number)))], scratch),
        };
    }

    private PostingsCursor Cursor(FieldReader field, int number)
    {
        var cursor = scratch.Cursor();
        cursor.Begin(field, number);
        return cursor;
    }

    private static List<int> FuzzyTerms(FieldReader field, EntryQuery.Fuzzy fuzzy)
    {
        var found = new List<int>();
        (field.Fuzzy ?? throw new ArgumentException("the field is not fuzzy")).Find(field, fuzzy.Word, fuzzy.Least, fuzzy.Edits, found);
        return found;
    }

    private DocIterator Phrase(EntryQuery.Phrase phrase)
    {
        var terms = phrase.Tokens.Select(token => Term(phrase.Field, Encoding.UTF8.GetBytes(token))).ToArray();
        return terms.OfType<TermIterator>().ToArray() is var found && found.Length == terms.Length
            ? new PhraseIterator(found, phrase.Slop)
            : new EmptyIterator();
    }

    private FilterIterator Numbers(EntryQuery.Numbers numbers)
    {
        var column = view.Reader.Columns[numbers.Column];
        return new FilterIterator(view.Reader.DocCount, doc => column.TryGet(doc, out var value) && value >= numbers.From && value <= numbers.To);
    }

    private FilterIterator Within(EntryQuery.Within within)
    {
        var (latitudes, longitudes) = (view.Reader.Columns[within.LatitudeColumn], view.Reader.Columns[within.LongitudeColumn]);
        var circle = new GeoCircle(within.Latitude, within.Longitude, within.Metres);
        return new FilterIterator(
            view.Reader.DocCount,
            doc => latitudes.TryGet(doc, out var latitude) && longitudes.TryGet(doc, out var longitude) && circle.Contains(latitude, longitude));
    }
}
