using Exchange.Policy.Requesters;
using Exchange.Records.Identity;

namespace Exchange.Policy.Differences;

/// <summary>What changes for one agency, in records.</summary>
/// <param name="Ori">The agency.</param>
/// <param name="Name">What people call it.</param>
/// <param name="UseCodes">The use codes with which anything changes.</param>
/// <param name="NewlyVisible">Records that it could not know of and now can.</param>
/// <param name="NoLongerVisible">Records that it could know of and now cannot.</param>
/// <param name="LevelRaised">Pointers that become records.</param>
/// <param name="LevelLowered">Records that become pointers.</param>
/// <param name="FieldsChanged">Records of which other field groups are shown or can be searched.</param>
public sealed record AgencyDifference(
    Ori Ori, string Name, IReadOnlyList<UseCode> UseCodes, long NewlyVisible, long NoLongerVisible, long LevelRaised, long LevelLowered,
    long FieldsChanged);
