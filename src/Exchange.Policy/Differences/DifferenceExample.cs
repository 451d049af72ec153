using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Identity;

namespace Exchange.Policy.Differences;

/// <summary>One record for which something changes.</summary>
/// <param name="Change">What changes, as in the names of the counts: <c>newly-visible</c> and so on.</param>
/// <param name="Record">The record's id.</param>
/// <param name="Agency">The agency for which it changes.</param>
/// <param name="UseCode">The use code.</param>
/// <param name="Before">Level before.</param>
/// <param name="After">Level after.</param>
/// <param name="Groups">Field groups that change, where that is what changes.</param>
public sealed record DifferenceExample(
    string Change, string Record, Ori Agency, UseCode UseCode, SharingLevel Before, SharingLevel After, IReadOnlyList<string> Groups);
