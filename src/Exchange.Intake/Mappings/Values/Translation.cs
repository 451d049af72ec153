using System.Collections.Frozen;
using Exchange.Records.Codes;

namespace Exchange.Intake.Mappings.Values;

/// <summary>From the owner's codes to ours. Letters may differ in case.</summary>
/// <param name="Words">In words.</param>
/// <param name="Entries">Owner's code to ours; null where the owner's code means nothing here.</param>
internal sealed record Translation(string Words, FrozenDictionary<string, string?> Entries)
{
    /// <summary>A code table as it is: the owner uses the same codes.</summary>
    public static Translation Same(CodeTable table) =>
        new($"a code of the table `{table.Name}`", Freeze(table.Entries.Select(entry => KeyValuePair.Create(entry.Code,
            (string?)entry.Code))));

    /// <summary>Builds the entries.</summary>
    public static FrozenDictionary<string, string?> Freeze(IEnumerable<KeyValuePair<string, string?>> entries) =>
        entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
