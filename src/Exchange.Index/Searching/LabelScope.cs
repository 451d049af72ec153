using System.Collections.Concurrent;
using System.Text;
using Exchange.Index.Segments;
using Exchange.Records.Fields;

namespace Exchange.Index.Searching;

/// <summary>
/// What one requester may search: for each label the field groups that may match, as bits (bit n stands for group n); 0 hides the entry.
/// Make one for a requester and use it for all that is asked: what it means in a segment is worked out once.
/// </summary>
public sealed class LabelScope(Func<string, ulong> groupsOf)
{
    private readonly ConcurrentDictionary<SegmentReader, SegmentScope> known = new();

    /// <summary>A scope that hides nothing.</summary>
    public static LabelScope Everything { get; } = new(_ => ulong.MaxValue);

    /// <summary>The bit that stands for a field group.</summary>
    public static ulong BitOf(FieldGroup group) => 1ul << (int)group;

    /// <summary>The scope in one segment.</summary>
    internal SegmentScope In(SegmentReader segment)
    {
        if (this == Everything)
        {
            return SegmentScope.Everything;
        }

        return known.TryGetValue(segment, out var scope) ? scope : known.GetOrAdd(segment, Bind);
    }

    private SegmentScope Bind(SegmentReader segment)
    {
        var masks = new ulong[segment.Labels.Count];
        for (var label = 0; label < masks.Length; label++)
        {
            masks[label] = groupsOf(Encoding.UTF8.GetString(segment.Labels[label]));
        }

        return new SegmentScope(masks);
    }
}
