using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Ceilings;

/// <summary>
/// What can ever leave an owner by its template: for which agencies, for which purposes, up to which level, in which field groups. The hub
/// holds every answer against it, so that a node that fails to redact is stopped by somebody else. It says nothing about records, and
/// allows at least what the template does.
/// </summary>
public sealed record TemplateCeiling
{
    /// <summary>The agency whose template it is.</summary>
    public required Ori Owner { get; init; }

    /// <summary>Version of the template.</summary>
    public required int Version { get; init; }

    /// <summary>Digest of the template; receipts name it.</summary>
    public required string TemplateDigest { get; init; }

    /// <summary>One entry for each rule that grants.</summary>
    public required IReadOnlyList<CeilingEntry> Entries { get; init; }

    /// <summary>The ceiling of a policy.</summary>
    public static TemplateCeiling Of(SharingTemplate template, AgencyGroups groups) => new()
    {
        Owner = template.Owner,
        Version = template.Version,
        TemplateDigest = template.Digest,
        Entries = [.. template.Rules.Where(rule => rule is { Effect: RuleEffect.Grant, Level: > SharingLevel.None })
            .Select(rule => EntryOf(rule, groups))],
    };

    /// <summary>The most that may reach all of the receiving agencies.</summary>
    public AllowedAnswer AllowedFor(IEnumerable<AgencyAttributes> receiving, UseCode useCode) =>
        receiving.Select(agency => AllowedFor(agency, useCode)).Aggregate(AllowedAnswer.Everything, (all, one) => all.And(one));

    private AllowedAnswer AllowedFor(AgencyAttributes agency, UseCode useCode)
    {
        if (agency.Ori == Owner)
        {
            return AllowedAnswer.Everything;
        }

        var entries = Entries.Where(entry => entry.IsFor(agency, useCode)).ToList();
        return entries.Count == 0
            ? AllowedAnswer.Nothing
            : new AllowedAnswer(
                entries.Max(entry => entry.Level), entries.Aggregate(FieldGroupSet.None, (all, entry) => all.Union(GroupsOf(entry))));
    }

    private static FieldGroupSet GroupsOf(CeilingEntry entry) =>
        FieldGroupSet.Of([FieldGroup.Envelope, .. FieldGroups.Decidable.Where(group => entry.Groups.Contains(FieldGroups.Name(group)))]);

    private static CeilingEntry EntryOf(SharingRule rule, AgencyGroups groups) => new()
    {
        Categories = rule.Audience.Categories,
        Oris = Narrowed(rule.Audience, groups),
        States = rule.Audience.States,
        StatesExcept = rule.Audience.StatesExcept,
        Regions = rule.Audience.Regions,
        Exchanges = rule.Audience.Exchanges,
        AccessLevels = rule.Audience.AccessLevels,
        UseCodes = rule.UseCodes,
        Level = rule.Level,
        Groups = rule.Level == SharingLevel.Full
            ? [.. FieldGroups.Decidable.Where(group => RuleScope.Of(rule, group).Action != FieldAction.Hide).Select(FieldGroups.Name)]
            : [],
    };

    private static IReadOnlyList<Ori>? Narrowed(Audience audience, AgencyGroups groups)
    {
        if (audience.Groups is null)
        {
            return audience.Oris;
        }

        var members = audience.Groups.SelectMany(name => groups.Members.GetValueOrDefault(name, [])).Distinct();
        return [.. members.Where(ori => audience.Oris?.Contains(ori) ?? true)];
    }
}
