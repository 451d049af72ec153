using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Tests.Decisions;

/// <summary>
/// The oracle: the rules of decision as the record of that decision states them, one sentence after the other, with nothing shared with the
/// evaluator but the data.
/// </summary>
internal static class NaiveEvaluator
{
    public static NaiveDecision Decide(SharingPolicy policy, Requester requester, EntryLabel label)
    {
        // "For each agency that would receive: requester's own and on-behalf-of."
        var answer = OfAgency(requester.Ori, policy, requester, label);
        if (requester.OnBehalfOf is { } other)
        {
            answer.TakeAwayAllThat(OfAgency(other, policy, requester, label));
        }

        return answer;
    }

    private static NaiveDecision OfAgency(Ori agency, SharingPolicy policy, Requester requester, EntryLabel label)
    {
        var answer = NaiveDecision.Everything();
        var isOwner = agency.Text == policy.Template.Owner.Text;
        if (isOwner)
        {
            answer.Rules.Add("owner");
        }
        else
        {
            var granted = false;
            foreach (var rule in policy.Template.Rules)
            {
                if (IsFor(rule.Audience, agency) && CodeFits(rule, requester.UseCode) && RecordFits(rule.Records, label))
                {
                    granted = true;
                    answer.TakeAway(rule, rule.Id);
                }
            }

            if (!granted)
            {
                answer.TakeEverything();
            }
        }

        foreach (var rule in policy.Exchange.Rules)
        {
            var excepted = (rule.Unless.Contains(RuleException.Owner) && isOwner)
                || (rule.Unless.Contains(RuleException.ConsentOnFile) && requester.ConsentOnFile);
            if (!excepted && IsFor(rule.Audience, agency) && CodeFits(rule, requester.UseCode) && RecordFits(rule.Records, label))
            {
                answer.TakeAway(rule, "exchange:" + rule.Id);
            }
        }

        return answer;
    }

    private static bool IsFor(Audience audience, Ori agency)
    {
        if (agency.Category == AgencyCategory.Unknown)
        {
            return false;
        }

        if (!audience.Anyone && audience.Categories == null && audience.Oris == null && audience.States == null)
        {
            return false;
        }

        if (audience.Categories != null && !audience.Categories.Any(category => category == agency.Category))
        {
            return false;
        }

        if (audience.Oris != null && !audience.Oris.Any(ori => ori.Text == agency.Text))
        {
            return false;
        }

        return audience.States == null || audience.States.Any(state => agency.Text.StartsWith(state, StringComparison.Ordinal));
    }

    private static bool CodeFits(SharingRule rule, UseCode code) => rule.UseCodes == null || rule.UseCodes.Any(one => one == code);

    private static bool RecordFits(RecordSelector records, EntryLabel label)
    {
        var marks = (label.RecordMarks + "|" + label.EntityMarks).Split('|', StringSplitOptions.RemoveEmptyEntries);
        return (records.Kinds == null || records.Kinds.Any(kind => kind == label.Kind))
            && (records.KindsExcept == null || records.KindsExcept.All(kind => kind != label.Kind))
            && (records.Systems == null || records.Systems.Any(system => system == label.System))
            && (records.Roles == null || records.Roles.Any(role => role == label.Role))
            && (records.Marks == null || records.Marks.Any(mark => marks.Contains(mark)));
    }
}
