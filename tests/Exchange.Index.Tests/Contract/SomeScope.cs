using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Index.Tests.Contract;

/// <summary>A scope that says what it is told to; everything may be searched and seen unless said otherwise.</summary>
internal sealed class SomeScope(
    Func<EntryLabel, FieldGroupSet>? searchable = null, Func<EntryLabel, bool>? counted = null, Func<EntryLabel, FieldGroupSet>? shown = null)
    : ISearchScope
{
    public static SomeScope Everything { get; } = new();

    /// <summary>Records of which nothing may be searched although their label could be; empty for none.</summary>
    public Predicate<RecordId>? Hidden { get; init; }

    /// <summary>All labels, but these groups nowhere.</summary>
    public static SomeScope Without(params FieldGroup[] groups) => new(_ => AllBut(groups));

    /// <summary>Everything can be searched, but these groups are shown nowhere.</summary>
    public static SomeScope NotShowing(params FieldGroup[] groups) => new(shown: _ => AllBut(groups));

    public ScopeAnswer For(EntryLabel label)
    {
        var allowed = searchable?.Invoke(label) ?? FieldGroupSet.All;
        return new ScopeAnswer(allowed, shown?.Invoke(label) ?? allowed, counted?.Invoke(label) ?? allowed != FieldGroupSet.None);
    }

    public bool Varies(EntryLabel label) => Hidden is not null;

    public ScopeAnswer For(EntryLabel label, RecordFacts record) =>
        Hidden?.Invoke(record.Id) == true ? ScopeAnswer.Nothing : For(label);

    private static FieldGroupSet AllBut(FieldGroup[] groups) => FieldGroupSet.Of([.. Enum.GetValues<FieldGroup>().Except(groups)]);
}
