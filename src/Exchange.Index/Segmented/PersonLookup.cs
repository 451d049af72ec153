using Exchange.Index.Searching;
using Exchange.Matching.Dates;
using Exchange.Matching.Names;
using Exchange.Matching.Persons;

namespace Exchange.Index.Segmented;

/// <summary>
/// Finds the persons that may match: with as many of the asked parts alike as a match needs, and for whom what these can weigh at most, and
/// what a date of birth that is not alike takes off, leaves enough.
/// </summary>
internal static class PersonLookup
{
    /// <summary>The candidates.</summary>
    /// <param name="probe">Who is asked for.</param>
    /// <param name="birthTells">
    /// Whether labels alone tell who may be held against a date of birth; otherwise another date takes nothing off, as it may not count.
    /// </param>
    public static EntryQuery.Enough Of(PersonProbe probe, bool birthTells)
    {
        var least = probe.Threshold - probe.MostBeside;
        var names = probe.Parts.Select(OfPart);
        if (probe.Birth is not { } birth)
        {
            return new EntryQuery.Enough([.. names], probe.NeededAlike, least);
        }

        var head = birthTells ? -BirthDates.Differ : 0;
        return new EntryQuery.Enough([.. names, OfBirth(birth, head)], probe.NeededAlike, least + head);
    }

    /// <summary>Names and aliases may be subject to different labels, and so are ways of their own.</summary>
    private static EntryPart OfPart(ProbePart part)
    {
        var ways = from token in part.Tokens
                   from way in NameLookup.Ways(token.Text)
                   group way.Terms by (way.Field, Worth: NameWeights.Of(way.Agreement, token.Frequency));
        return new EntryPart([.. ways.Select(way => new EntryWay([.. way], way.Key.Worth))]);
    }

    /// <summary>Everybody but those with another date is given what that takes off.</summary>
    private static EntryPart OfBirth(DateLookups birth, double head) => new(
        [
            .. birth.Ways.Select(way => new EntryWay(
                [
                    .. way.Exact.Select(date => new EntryQuery.Term(IndexLayout.Birth, date)),
                    .. way.Prefixes.Select(prefix => new EntryQuery.Range(IndexLayout.Birth, prefix, prefix + '\uffff')),
                ],
                head + BirthDates.Weight(way.Likeness))),
        ])
    {
        Otherwise =
        [
            new EntryWay([new EntryQuery.Term(IndexLayout.Birth, IndexLayout.AgeAlone)], head + PersonProbe.MostOfAge),
            new EntryWay([new EntryQuery.Term(IndexLayout.Birth, IndexLayout.NoBirth)], head),
        ],
        WhenHidden = head,
    };
}
