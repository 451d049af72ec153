using System.Globalization;

namespace Exchange.Policy.Differences;

/// <summary>A difference in words, for people.</summary>
public static class DifferenceWords
{
    /// <summary>What changes, in one line.</summary>
    public static string Summary(PolicyDifference difference) => string.Join(", ",
    [
        $"{Records(difference.NewlyVisible.Records)} {Verb(difference.NewlyVisible.Records, "becomes", "become")} visible to "
            + Agencies(difference.NewlyVisible.Agencies),
        .. More(difference.NoLongerVisible, "no longer visible to"),
        .. More(difference.LevelRaised, "shown in full instead of as a pointer to"),
        .. More(difference.LevelLowered, "a pointer instead of shown in full to"),
        $"{Number(difference.GroupsNewlyShown.Count)} field {Verb(difference.GroupsNewlyShown.Count, "group", "groups")} newly shown",
        $"{Number(difference.GroupsNewlyHidden.Count)} newly hidden",
    ]);

    /// <summary>Everything beyond the first line: field groups, obligations, agencies, examples.</summary>
    public static IEnumerable<string> Details(PolicyDifference difference) =>
    [
        .. difference.FieldGroups.Select(one =>
            $"{one.Group}: {Meaning(one.Change)} in {Records(one.Records)} for {Agencies(one.Agencies)}"),
        .. difference.ObligationsChanged.Records == 0 ? (IEnumerable<string>)[]
            : [$"other obligations on {Records(difference.ObligationsChanged.Records)} for {Agencies(difference.ObligationsChanged.Agencies)}"],
        .. difference.Agencies.Select(one =>
            $"{one.Name} ({one.Ori}), use codes {string.Join(' ', one.UseCodes)}: "
            + $"+{Number(one.NewlyVisible)} visible, -{Number(one.NoLongerVisible)}, "
            + $"{Number(one.LevelRaised)} raised, {Number(one.LevelLowered)} lowered, {Number(one.FieldsChanged)} with other fields"),
        .. difference.Examples.Select(one =>
            $"for example {one.Record}, asked for by {one.Agency} with {one.UseCode}: {one.Change}, "
            + $"{Word(one.Before)} before, {Word(one.After)} after"
            + (one.Groups.Count == 0 ? "" : $" ({string.Join(", ", one.Groups)})")),
        $"{Records(difference.Records)} and {Agencies(difference.AgenciesCompared)} compared",
    ];

    private static string Meaning(string change) => change switch
    {
        "shown" => "newly shown, or more of it",
        "hidden" => "newly hidden, or less of it shown",
        "searchable" => "can be searched now",
        _ => "cannot be searched any more",
    };

    private static IEnumerable<string> More(ChangeCount count, string what) =>
        count.Records == 0 ? [] : [$"{Number(count.Records)} {Verb(count.Records, "is", "are")} {what} {Agencies(count.Agencies)}"];

    private static string Records(long count) => $"{Number(count)} {Verb(count, "record", "records")}";

    private static string Agencies(long count) => $"{Number(count)} {Verb(count, "agency", "agencies")}";

    private static string Verb(long count, string one, string many) => count == 1 ? one : many;

    private static string Word<T>(T level)
        where T : struct, Enum => level.ToString().ToLowerInvariant();

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
