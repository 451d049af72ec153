using System.Security.Cryptography;
using System.Text;
using Exchange.Index.Segments;
using Exchange.Matching.Names;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Segmented;

/// <summary>
/// Which fields and columns the index of records has. Every field stands for one field group, so that what a label lets be searched is a
/// matter of bits: texts, words of codes, and values are kept by group.
/// </summary>
internal static class IndexLayout
{
    /// <summary>Changes with the code that takes records apart; the shipped tables and the record model are told apart by themselves.</summary>
    private const string Version = "2";

    private static readonly FieldGroup[] Groups = Enum.GetValues<FieldGroup>();

    /// <summary>Every field of the model, so that values can be stored by number.</summary>
    public static FieldShape[] Leaves { get; } = [.. RecordShape.Leaves.Values.OrderBy(leaf => leaf.Path, StringComparer.Ordinal)];

    /// <summary>Numbers of the fields of the model.</summary>
    public static IReadOnlyDictionary<FieldShape, int> LeafNumbers { get; } =
        Leaves.Select((leaf, number) => (leaf, number)).ToDictionary(pair => pair.leaf, pair => pair.number);

    /// <summary>Name tokens of persons.</summary>
    public static int Name { get; } = 3 * Groups.Length;

    /// <summary>Tokens of other names.</summary>
    public static int Alias { get; } = Name + 1;

    /// <summary>Keys of name tokens: sound and nickname.</summary>
    public static int NameKeys { get; } = Name + 2;

    /// <summary>Keys of tokens of other names.</summary>
    public static int AliasKeys { get; } = Name + 3;

    /// <summary>Dates of birth as written, or that none is known.</summary>
    public static int Birth { get; } = Name + 4;

    /// <summary>What <see cref="Birth"/> holds where an age is known and no date.</summary>
    public const string AgeAlone = "age";

    /// <summary>What <see cref="Birth"/> holds where neither is known.</summary>
    public const string NoBirth = "none";

    /// <summary>The list that an entry is in; <see cref="RecordList"/> for the record as such.</summary>
    public static int List { get; } = Name + 5;

    /// <summary>What <see cref="List"/> holds for the record as such.</summary>
    public const string RecordList = "record";

    /// <summary>When the event began, ticks in UTC.</summary>
    public const int From = 0;

    /// <summary>When it ended.</summary>
    public const int To = 1;

    /// <summary>Kind of record.</summary>
    public const int Kind = 2;

    /// <summary>NIBRS codes of the record, joined by line feeds.</summary>
    public const int Nibrs = 3;

    /// <summary>The owner's words for the offenses, joined by line feeds.</summary>
    public const int Offense = 4;

    /// <summary>City of a place.</summary>
    public const int City = 5;

    /// <summary>District of a place.</summary>
    public const int District = 6;

    /// <summary>The schema.</summary>
    public static IndexSchema Schema { get; } = new(
        $"{Version}/{NameFrequencies.Version}/{ModelDigest()}",
        [
            .. Groups.Select(group => new IndexField($"text.{FieldGroups.Name(group)}", IndexFieldKind.Text, group)),
            .. Groups.Select(group => new IndexField($"words.{FieldGroups.Name(group)}", IndexFieldKind.Keyword, group)),
            .. Groups.Select(group => new IndexField($"values.{FieldGroups.Name(group)}", IndexFieldKind.Keyword, group)),
            new IndexField("name", IndexFieldKind.Keyword, FieldGroup.Name, Fuzzy: true),
            new IndexField("alias", IndexFieldKind.Keyword, FieldGroup.Alias, Fuzzy: true),
            new IndexField("name.keys", IndexFieldKind.Keyword, FieldGroup.Name),
            new IndexField("alias.keys", IndexFieldKind.Keyword, FieldGroup.Alias),
            new IndexField("birth", IndexFieldKind.Keyword, FieldGroup.DateOfBirth),
            new IndexField("list", IndexFieldKind.Keyword),
        ],
        [
            new IndexColumn("from", IsNumber: true), new IndexColumn("to", IsNumber: true), new IndexColumn("kind", IsNumber: false),
            new IndexColumn("nibrs", IsNumber: false, FieldGroup.Offense), new IndexColumn("offense", IsNumber: false, FieldGroup.Offense),
            new IndexColumn("city", IsNumber: false, FieldGroup.Place), new IndexColumn("district", IsNumber: false, FieldGroup.Place),
        ]);

    /// <summary>Every text field.</summary>
    public static IReadOnlyList<int> Texts { get; } = [.. Groups.Select(TextOf)];

    /// <summary>Words of texts of a group.</summary>
    public static int TextOf(FieldGroup group) => (int)group;

    /// <summary>Words of coded values of a group, and words of addresses.</summary>
    public static int WordsOf(FieldGroup group) => Groups.Length + (int)group;

    /// <summary>Values of a group as a whole.</summary>
    public static int ValuesOf(FieldGroup group) => (2 * Groups.Length) + (int)group;

    /// <summary>The term of a run of letters and digits.</summary>
    public static string CompactTerm(FieldShape field, string compact) => $"{field.Path}\u0001{compact}";

    /// <summary>The term of a value as it stands.</summary>
    public static string ValueTerm(FieldShape field, string value) => $"{field.Path}\u0002{value}";

    /// <summary>The term of a word of an address, folded as those are.</summary>
    public static string AddressTerm(string word) => $"\u0001{word}";

    /// <summary>Fields that a kind of comparison looks at.</summary>
    public static HashSet<FieldShape> FieldsOf(params ReadOnlySpan<Comparison> comparisons)
    {
        var wanted = comparisons.ToArray();
        return [.. SearchFields.All.Where(field => wanted.Contains(field.Comparison)).SelectMany(field => field.Fields)];
    }

    private static string ModelDigest()
    {
        var model = string.Join('\n', Leaves.Select(leaf => $"{leaf.Path} {leaf.Group}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model)))[..16];
    }
}
