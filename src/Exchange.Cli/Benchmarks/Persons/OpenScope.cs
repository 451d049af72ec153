using Exchange.Index;
using Exchange.Records.Fields;

namespace Exchange.Cli.Benchmarks.Persons;

/// <summary>A requester who may search and see everything.</summary>
internal sealed class OpenScope : ISearchScope
{
    private static readonly ScopeAnswer All = new(FieldGroupSet.All, FieldGroupSet.All, EnvelopeShown: true);

    /// <summary>The one there is.</summary>
    public static OpenScope Instance { get; } = new();

    /// <inheritdoc />
    public object? SameLabels => this;

    /// <inheritdoc />
    public ScopeAnswer For(EntryLabel label) => All;
}
