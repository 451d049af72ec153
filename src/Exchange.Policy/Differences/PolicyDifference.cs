using System.Text.Json.Serialization;

namespace Exchange.Policy.Differences;

/// <summary>
/// What one policy changes against another on the records that are there, for the agencies that may ask. A record counts once, for however
/// many agencies, use codes and users it changes; an agency counts once, with whichever of its use codes and users.
/// </summary>
public sealed record PolicyDifference
{
    /// <summary>Records looked at.</summary>
    public required long Records { get; init; }

    /// <summary>Agencies looked at.</summary>
    public required int AgenciesCompared { get; init; }

    /// <summary>Not known of before, and known of now.</summary>
    public required ChangeCount NewlyVisible { get; init; }

    /// <summary>Known of before, and not any more.</summary>
    public required ChangeCount NoLongerVisible { get; init; }

    /// <summary>A pointer before, and a record now.</summary>
    public required ChangeCount LevelRaised { get; init; }

    /// <summary>A record before, and a pointer now.</summary>
    public required ChangeCount LevelLowered { get; init; }

    /// <summary>Known of before and now, under other obligations.</summary>
    public required ChangeCount ObligationsChanged { get; init; }

    /// <summary>Groups of which more is shown, in records that are shown before and now.</summary>
    public required IReadOnlyList<string> GroupsNewlyShown { get; init; }

    /// <summary>Groups of which less is shown, in records that are shown before and now.</summary>
    public required IReadOnlyList<string> GroupsNewlyHidden { get; init; }

    /// <summary>Groups that can be searched now, in records that are known of before and now.</summary>
    public required IReadOnlyList<string> GroupsNewlySearchable { get; init; }

    /// <summary>Groups that cannot be searched any more, in records that are known of before and now.</summary>
    public required IReadOnlyList<string> GroupsNoLongerSearchable { get; init; }

    /// <summary>How far each change of a field group reaches.</summary>
    public required IReadOnlyList<FieldGroupChange> FieldGroups { get; init; }

    /// <summary>Agencies for which anything changes, by ORI.</summary>
    public required IReadOnlyList<AgencyDifference> Agencies { get; init; }

    /// <summary>A few records for each sort of change.</summary>
    public required IReadOnlyList<DifferenceExample> Examples { get; init; }

    /// <summary>Whether nothing changes for anybody.</summary>
    [JsonIgnore]
    public bool IsEmpty => Agencies.Count == 0;
}
