using System.Text.Json;

namespace Exchange.Records.Fields;

/// <summary>Names of the field groups in templates, receipts and screens.</summary>
public static class FieldGroups
{
    private static readonly string[] NameOf =
        [.. Enum.GetValues<FieldGroup>().Select(group => JsonNamingPolicy.KebabCaseLower.ConvertName(group.ToString()))];

    private static readonly Dictionary<string, FieldGroup> ByName =
        Enum.GetValues<FieldGroup>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>The groups that a template may decide about: all but the envelope.</summary>
    public static IReadOnlyList<FieldGroup> Decidable { get; } =
        [.. Enum.GetValues<FieldGroup>().Where(group => group != FieldGroup.Envelope)];

    /// <summary>Names of the groups that a template may decide about.</summary>
    public static IReadOnlyList<string> DecidableNames { get; } = [.. Decidable.Select(Name)];

    /// <summary>The group's name, for example <c>date-of-birth</c>.</summary>
    public static string Name(FieldGroup group) => NameOf[(int)group];

    /// <summary>Reads a group's name.</summary>
    public static bool TryParse(string name, out FieldGroup group) => ByName.TryGetValue(name, out group);
}
