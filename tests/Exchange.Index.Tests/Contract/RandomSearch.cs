using Exchange.Records;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Tests.Contract;

/// <summary>Queries and scopes from a seed.</summary>
internal sealed class RandomSearch(int seed, IReadOnlyList<ContributedRecord> corpus)
{
    private readonly RandomRecords random = new(~seed);
    private readonly RandomQueries queries = new(seed, corpus);

    /// <summary>A query that can be run and has a fair chance to find something.</summary>
    public RecordQuery Query() => queries.Query();

    /// <summary>
    /// A scope that hides some labels and some groups, shows less than it lets search, and hides some records of labels that could be
    /// searched. The envelope is searchable wherever anything is, as every decision has it.
    /// </summary>
    public SomeScope Scope()
    {
        var salt = random.Below(int.MaxValue);
        return new SomeScope(
            label => Searchable(Hash(label.ToString(), salt)),
            label => Searchable(Hash(label.ToString(), salt)) != FieldGroupSet.None && Hash(label.ToString(), ~salt) % 3 > 0,
            label => new FieldGroupSet(Searchable(Hash(label.ToString(), salt)).Bits & ((ulong)Hash(label.ToString(), salt ^ 77) | Envelope.Bits)))
        {
            Hidden = random.Chance(30) ? record => Hash(record.ToString(), salt) % 4 == 0 : null,
        };
    }

    private static FieldGroupSet Envelope => FieldGroupSet.Of(FieldGroup.Envelope);

    private static FieldGroupSet Searchable(uint hash) => (hash % 8) switch
    {
        0 or 1 => FieldGroupSet.None,
        2 or 3 or 4 => FieldGroupSet.All,
        _ => new FieldGroupSet(Envelope.Bits | (FieldGroupSet.All.Bits & (hash >> 3))),
    };

    /// <summary>FNV-1a: the same in every run, which the runtime's own hash of a text is not.</summary>
    private static uint Hash(string text, int salt) => text.Aggregate(2166136261u ^ (uint)salt, (hash, c) => (hash ^ c) * 16777619u) >> 5;
}
