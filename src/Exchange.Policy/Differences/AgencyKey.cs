using System.Text;
using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Identity;

namespace Exchange.Policy.Differences;

/// <summary>Tells agencies apart as far as any rule does: on agencies of one key every decision is equal, user for user.</summary>
internal static class AgencyKey
{
    /// <summary>The key.</summary>
    public static string Of(ComparedAgency agency, IReadOnlyList<SharingPolicy> policies)
    {
        var asking = agency.Asking(default, default);
        var key = new StringBuilder();
        key.AppendJoin(' ', agency.UseCodes).Append('|').Append(asking.AsksForOwnOrManaged);
        foreach (var receiving in asking.Agencies)
        {
            key.Append('|').AppendJoin(' ', asking.AttributesOf(receiving).UseCodes ?? []).Append('|');
            foreach (var policy in policies)
            {
                key.Append(receiving == policy.Template.Owner ? 'o' : '-');
                AppendRules(key, receiving, agency, policy);
            }
        }

        // Rules may name the agencies on behalf of which somebody asks.
        if (asking.OnBehalfOf is { } other && policies.SelectMany(Rules).Any(rule => rule.Audience.OnBehalfOf is not null))
        {
            key.Append('|').Append(other.Text);
        }

        return key.ToString();
    }

    /// <summary>Every rule of a policy.</summary>
    public static IEnumerable<SharingRule> Rules(SharingPolicy policy) => policy.Template.Rules.Concat(policy.Exchange.Rules);

    private static void AppendRules(StringBuilder key, Ori receiving, ComparedAgency agency, SharingPolicy policy)
    {
        var attributes = agency.Asking(default, default).AttributesOf(receiving);
        foreach (var rule in Rules(policy))
        {
            try
            {
                key.Append(rule.Audience.IncludesAgency(receiving, attributes, policy.Groups, rule.Effect) ? '1' : '0');
            }
            catch (KeyNotFoundException)
            {
                // The rule names a group that does not exist, which is for the evaluator to judge.
                key.Append('e');
            }
        }
    }
}
