using System.Globalization;
using Exchange.Records.Codes;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Tests.Plain;

/// <summary>Queries and scopes from a seed, over the stock of words that random records are made of.</summary>
internal sealed class RandomSearch(int seed)
{
    private static readonly string[] Birthdays = ["1960", "1975-03", "1980", "1991", "2000-11-05"];
    private readonly RandomRecords random = new(seed);

    /// <summary>A query that has a fair chance to find something among a few dozen records.</summary>
    public RecordQuery Query() => new()
    {
        Text = random.Chance(60) ? random.Word().Split(' ')[0] + (random.Chance(20) ? "*" : "") : null,
        Clauses = [.. Enumerable.Range(0, random.Below(3)).Select(_ => Clause())],
        Kinds = random.Chance(15) ? [.. CodeTables.RecordKinds.Entries.Where(_ => random.Chance(60)).Select(kind => kind.Code)] : [],
        From = random.Chance(15) ? Some.Noon - TimeSpan.FromDays(random.Below(1_500)) : null,
        To = random.Chance(15) ? Some.Noon - TimeSpan.FromDays(random.Below(300)) : null,
        Limit = random.Chance(30) ? 3 : 50,
    };

    /// <summary>
    /// A scope that hides some labels and some groups. The envelope is searchable wherever anything is, as every decision has it.
    /// </summary>
    public SomeScope Scope()
    {
        var salt = random.Below(int.MaxValue);
        return new SomeScope(label => Searchable(Hash(label, salt)), label => Searchable(Hash(label, salt)) != FieldGroupSet.None && Hash(label, ~salt) % 3 > 0);
    }

    private QueryClause Clause()
    {
        var entity = random.OneOf(SearchFields.Entities);
        var field = random.OneOf(SearchFields.All.Where(field => field.Entity == entity).ToList());
        var second = random.OneOf(SearchFields.All.Where(field => field.Entity == entity).ToList());
        var criteria = new Dictionary<string, string>(StringComparer.Ordinal) { [field.Name] = Value(field) };
        if (random.Chance(25))
        {
            criteria[second.Name] = Value(second);
        }

        return new QueryClause(entity, criteria);
    }

    private string Value(SearchField field) => field.Comparison switch
    {
        Comparison.Date => random.OneOf(Birthdays),
        Comparison.Exact when field.Fields[0].Codes is { } codes => random.OneOf(codes.Entries).Code,
        Comparison.Exact => (1885 + random.Below(200)).ToString(CultureInfo.InvariantCulture),
        Comparison.Compact => random.Word() + "*",
        Comparison.Words => random.Word().Split(' ')[0],
    };

    private static FieldGroupSet Searchable(uint hash) => (hash % 8) switch
    {
        0 or 1 => FieldGroupSet.None,
        2 or 3 or 4 => FieldGroupSet.All,
        _ => new FieldGroupSet(FieldGroupSet.Of(FieldGroup.Envelope).Bits | (FieldGroupSet.All.Bits & (hash >> 3))),
    };

    /// <summary>FNV-1a: the same in every run, which the runtime's own hash of a text is not.</summary>
    private static uint Hash(EntryLabel label, int salt) =>
        label.ToString().Aggregate(2166136261u ^ (uint)salt, (hash, c) => (hash ^ c) * 16777619u) >> 5;
}
