using Exchange.Index;
using Exchange.Records.Fields;

namespace Exchange.Node.Disclosures;

/// <summary>The scope of an owner who looks for its own records to account for them: all of them, with everything in them.</summary>
internal sealed class EveryRecord : ISearchScope
{
    private static readonly ScopeAnswer All = new(FieldGroupSet.All, FieldGroupSet.All, EnvelopeShown: true);

    /// <summary>The one there is.</summary>
    public static EveryRecord Instance { get; } = new();

    /// <inheritdoc />
    public object? SameLabels => this;

    /// <inheritdoc />
    public ScopeAnswer For(EntryLabel label) => All;
}
