using Exchange.Policy.Requesters;
using Exchange.Records.Fields;

namespace Exchange.Policy.Templates;

/// <summary>One rule: for whom, for what purpose, for which records, how much, with which fields, under which obligations.</summary>
/// <param name="Id">Unique within its template; receipts and audit entries name it.</param>
/// <param name="Audience">For whom.</param>
/// <param name="UseCodes">For which purposes; null for all, empty for none.</param>
/// <param name="Records">For which records.</param>
/// <param name="Unless">Conditions under which the rule does not apply; only exchange-wide rules have any.</param>
/// <param name="Level">How much at most.</param>
/// <param name="Fields">What is done with single field groups; groups not named are shown.</param>
/// <param name="Obligations">What the requester must do.</param>
/// <param name="Requirement">Where the rule comes from, for exchange-wide rules.</param>
public sealed record SharingRule(
    string Id,
    Audience Audience,
    IReadOnlyList<UseCode>? UseCodes,
    RecordSelector Records,
    IReadOnlyList<RuleException> Unless,
    SharingLevel Level,
    IReadOnlyDictionary<FieldGroup, FieldRule> Fields,
    IReadOnlyList<Obligation> Obligations,
    string? Requirement = null)
{
    /// <summary>Whether the rule lets anybody in, or only takes away. Exchange-wide rules only take away.</summary>
    public RuleEffect Effect { get; init; } = RuleEffect.Grant;

    /// <summary>First day, UTC, on which the rule holds; null for always before.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day, UTC, on which the rule holds; null for ever.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>What the rule says in words, for people.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the rule holds at that time; where the time is not known, a rule with dates takes away and grants nothing.</summary>
    public bool HoldsAt(DateTimeOffset? time)
    {
        if (ValidFrom is null && ValidUntil is null)
        {
            return true;
        }

        if (time is not { } known)
        {
            return Effect == RuleEffect.Limit;
        }

        var day = DateOnly.FromDateTime(known.UtcDateTime);
        return !(day < ValidFrom) && !(day > ValidUntil);
    }
}
