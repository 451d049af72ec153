using System.Runtime.CompilerServices;
using System.Text;
using Exchange.Index.Segments;
using Exchange.Records.Fields;

namespace Exchange.Index.Searching;

/// <summary>
/// What one requester may search: for each label the field groups that may match, as bits (bit n stands for group n); 0 hides the entry.
/// Make one for a requester and use it for all that is asked: what it means in a segment is worked out once.
/// </summary>
public sealed class LabelScope
{
    private readonly Func<SegmentReader, ulong[]> masksOf;
    private readonly ConditionalWeakTable<SegmentReader, SegmentScope> known = [];

    /// <summary>A scope that says for each label which groups may match.</summary>
    public LabelScope(Func<string, ulong> groupsOf)
        : this(segment => [.. Enumerable.Range(0, segment.Labels.Count).Select(label => groupsOf(Encoding.UTF8.GetString(segment.Labels[label])))])
    {
    }

    /// <summary>A scope that says it for all labels of a segment at once.</summary>
    internal LabelScope(Func<SegmentReader, ulong[]> masksOf) => this.masksOf = masksOf;

    /// <summary>A scope that hides nothing.</summary>
    public static LabelScope Everything { get; } = new((string _) => ulong.MaxValue);

    /// <summary>The bit that stands for a field group.</summary>
    public static ulong BitOf(FieldGroup group) => 1ul << (int)group;

    /// <summary>The scope in one segment.</summary>
    internal SegmentScope In(SegmentReader segment)
    {
        if (this == Everything)
        {
            return SegmentScope.Everything;
        }

        return known.GetValue(segment, reader => new SegmentScope(masksOf(reader)));
    }
}
