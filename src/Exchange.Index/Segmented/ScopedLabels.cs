using System.Runtime.CompilerServices;
using Exchange.Index.Entries;
using Exchange.Index.Segments;

namespace Exchange.Index.Segmented;

/// <summary>
/// What a scope makes of the labels of an index. Kept for all scopes that answer alike, and for each segment as long as it is there. Safe for
/// many threads: what two of them work out at once is equal.
/// </summary>
internal sealed class ScopedLabels
{
    private const int LabelsToCome = 64;

    private readonly ISearchScope scope;
    private readonly LabelMemory memory;
    private readonly ConditionalWeakTable<SegmentReader, StrongBox<bool>> varying = [];
    private volatile ScopedLabel?[] scoped;

    /// <summary>Nothing is worked out yet.</summary>
    public ScopedLabels(ISearchScope scope, LabelMemory memory)
    {
        (this.scope, this.memory) = (scope, memory);
        scoped = new ScopedLabel?[memory.Count + LabelsToCome];
        Segments = new Searching.LabelScope(segment => Array.ConvertAll(memory.Of(segment), label => Of(label).Bits));
    }

    /// <summary>The scope as segments take it.</summary>
    public Searching.LabelScope Segments { get; }

    /// <summary>What the scope makes of a label.</summary>
    public ScopedLabel Of(KnownLabel label)
    {
        var known = scoped;
        return label.Number < known.Length && known[label.Number] is { } found ? found : Ask(label);
    }

    /// <summary>Whether what holds depends on single records, for any label of the segment.</summary>
    public bool AnyVaries(SegmentReader segment) =>
        varying.GetValue(segment, one => new StrongBox<bool>(Array.Exists(memory.Of(one), label => Of(label).Varies))).Value;

    private ScopedLabel Ask(KnownLabel label)
    {
        var asked = new ScopedLabel(label, scope.Varies(label.Label), label.ScopeFor(scope.For(label.Label)));
        lock (varying)
        {
            if (label.Number >= scoped.Length)
            {
                var grown = new ScopedLabel?[label.Number + LabelsToCome];
                scoped.CopyTo(grown, 0);
                scoped = grown;
            }

            return scoped[label.Number] ??= asked;
        }
    }
}
