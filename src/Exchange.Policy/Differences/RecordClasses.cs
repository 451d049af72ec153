using System.Globalization;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Differences;

/// <summary>
/// Classes of records by what rules look at besides labels: the age of the event and the id. Records of one class stand alike to every
/// rule given, at one time.
/// </summary>
public sealed class RecordClasses
{
    private readonly DateTimeOffset[] moments;
    private readonly Dictionary<RecordId, int> named = [];
    private readonly int namedClasses;

    /// <summary>Finds the classes.</summary>
    /// <param name="rules">Every rule that may be held against a record.</param>
    /// <param name="at">When the questions are asked.</param>
    public RecordClasses(IReadOnlyCollection<SharingRule> rules, DateTimeOffset at)
    {
        moments = [.. rules.SelectMany(rule => new[] { rule.Records.OlderThan, rule.Records.NewerThan }).OfType<RecordAge>()
            .Select(age => age.Before(at)).Distinct().Order()];
        var lists = rules.Select(rule => rule.Records.Ids).OfType<IReadOnlySet<RecordId>>().ToList();
        var membership = new Dictionary<RecordId, string>();
        for (var i = 0; i < lists.Count; i++)
        {
            foreach (var id in lists[i])
            {
                membership[id] = string.Create(CultureInfo.InvariantCulture, $"{membership.GetValueOrDefault(id)} {i}");
            }
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, key) in membership)
        {
            numbers.TryAdd(key, numbers.Count + 1);
            named.Add(id, numbers[key]);
        }

        namedClasses = numbers.Count + 1;
    }

    /// <summary>The class of a record.</summary>
    public int Of(RecordFacts record) => (Age(record.EventAt) * namedClasses) + (named.Count == 0 ? 0 : named.GetValueOrDefault(record.Id));

    /// <summary>Rules ask whether an event lies before a moment or not, so only how many of the moments it has reached counts.</summary>
    private int Age(DateTimeOffset? eventAt)
    {
        if (moments.Length == 0)
        {
            return 0;
        }

        if (eventAt is not { } known)
        {
            return moments.Length + 1;
        }

        var place = Array.BinarySearch(moments, known);
        return place >= 0 ? place + 1 : ~place;
    }
}
