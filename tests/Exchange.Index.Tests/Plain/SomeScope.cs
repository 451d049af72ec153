using Exchange.Records.Fields;

namespace Exchange.Index.Tests.Plain;

/// <summary>A scope that says what it is told to; everything may be searched and counted unless said otherwise.</summary>
internal sealed class SomeScope(Func<EntryLabel, FieldGroupSet>? searchable = null, Func<EntryLabel, bool>? counted = null) : ISearchScope
{
    public static SomeScope Everything { get; } = new();

    /// <summary>All labels, but these groups nowhere.</summary>
    public static SomeScope Without(params FieldGroup[] groups) =>
        new(_ => FieldGroupSet.Of([.. Enum.GetValues<FieldGroup>().Except(groups)]));

    public FieldGroupSet Searchable(EntryLabel label) => searchable?.Invoke(label) ?? FieldGroupSet.All;

    public bool EnvelopeShown(EntryLabel label) => counted?.Invoke(label) ?? Searchable(label) != FieldGroupSet.None;
}
