using Exchange.Policy.Ceilings;
using Exchange.Policy.Templates;
using Exchange.Protocol.Search;
using Exchange.Records.Fields;

namespace Exchange.Hub.Ceilings;

/// <summary>Holds a whole hit against what may leave: not the record alone, also what is told beside it.</summary>
public static class HitBreaches
{
    private const string Level = "level";
    private const string Unknown = "unknown";

    /// <summary>What may not leave: names of field groups, <c>level</c> or <c>unknown</c>; empty when all may.</summary>
    public static IReadOnlyList<string> Find(HitFrame hit, AllowedAnswer allowed)
    {
        if (hit.Level == SharingLevel.None || hit.Receipt.Level != hit.Level || (hit.Level < SharingLevel.Full && TellsOfTheRecord(hit)))
        {
            return [Level];
        }

        var found = new SortedSet<string>(CeilingCheck.Breaches(hit.Level, hit.Record, allowed), StringComparer.Ordinal);
        found.UnionWith((hit.Why ?? []).Select(reason => BreachOf(reason.Field, allowed.Groups)).OfType<string>());
        found.UnionWith(hit.Highlights is { Count: > 0 } ? GroupsNotIn(allowed, FieldGroup.Narrative) : []);
        return [.. found];
    }

    /// <summary>The same for counts, which speak of records shown in full alone.</summary>
    public static IReadOnlyList<string> Find(FacetFrame facet, AllowedAnswer allowed)
    {
        if (allowed.Level < SharingLevel.Full)
        {
            return [Level];
        }

        var offenses = facet.Offenses is null ? [] : GroupsNotIn(allowed, FieldGroup.Offense);
        var places = facet.Cities is null && facet.Districts is null ? [] : GroupsNotIn(allowed, FieldGroup.Place);
        return [.. offenses, .. places];
    }

    private static bool TellsOfTheRecord(HitFrame hit) =>
        hit.Record is not null || hit.Score is not null || hit.Why is not null || hit.Highlights is not null;

    private static IReadOnlyList<string> GroupsNotIn(AllowedAnswer allowed, FieldGroup group) =>
        allowed.Groups.Contains(group) ? [] : [FieldGroups.Name(group)];

    private static string? BreachOf(string path, FieldGroupSet allowed) =>
        !RecordShape.Leaves.TryGetValue(path, out var field) ? Unknown
        : allowed.Contains(field.Group) ? null
        : FieldGroups.Name(field.Group);
}
