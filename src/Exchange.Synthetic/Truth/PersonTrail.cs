using Exchange.Synthetic.Composing;
using Exchange.Synthetic.Mentions;
using Exchange.Synthetic.People;

namespace Exchange.Synthetic.Truth;

/// <summary>Every mention of one person.</summary>
internal sealed record PersonTrail(
    TruePerson Person, IReadOnlyList<(ComposedRecord In, Mention Mention, int Index)> Mentions)
{
    /// <summary>
    /// The trails of all persons of a circle, by number. Rows that intake must refuse are no part of them.
    /// </summary>
    public static IReadOnlyList<PersonTrail> Of(IEnumerable<ComposedRecord> records) =>
        [.. records.Where(composed => composed.Fault == RowFault.None)
            .SelectMany(composed => composed.Mentions
                .Select((mention, index) => (In: composed, Mention: mention, Index: index)))
            .GroupBy(one => one.Mention.Member.Person.Number)
            .OrderBy(group => group.Key)
            .Select(group => new PersonTrail(group.First().Mention.Member.Person, [.. group]))];

    /// <summary>How many agencies mention the person.</summary>
    public int Agencies => Mentions.Select(one => one.In.Agency.Index).Distinct().Count();

    /// <summary>The records as a suggested search names them.</summary>
    public IReadOnlyList<ExpectedRecord> Expected() =>
        [.. Mentions.Select(one => ExpectedRecord.Of(one.In.Record, one.Mention.Errors))];
}
