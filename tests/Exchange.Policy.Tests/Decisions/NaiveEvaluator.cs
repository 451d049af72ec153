using System.Globalization;
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
    public static NaiveDecision Decide(SharingPolicy policy, Requester requester, EntryLabel label, RecordFacts? record)
    {
        // "For each agency that would receive: requester's own and on-behalf-of."
        var answer = OfAgency(requester.Ori, policy, requester, label, record);
        if (requester.OnBehalfOf is { } other)
        {
            answer.TakeAwayAllThat(OfAgency(other, policy, requester, label, record));
        }

        return answer;
    }

    private static NaiveDecision OfAgency(Ori agency, SharingPolicy policy, Requester requester, EntryLabel label, RecordFacts? record)
    {
        var answer = NaiveDecision.Everything();
        var isOwner = agency.Text == policy.Template.Owner.Text;
        var granted = isOwner;
        if (isOwner)
        {
            answer.Rules.Add("owner");
        }
        else
        {
            foreach (var rule in policy.Template.Rules)
            {
                if (Fits(rule, agency, policy, requester, label, record))
                {
                    granted = granted || rule.Effect == RuleEffect.Grant;
                    answer.TakeAway(rule, rule.Id);
                }
            }
        }

        foreach (var rule in policy.Exchange.Rules)
        {
            if (!IsExcepted(rule, isOwner, agency, requester) && Fits(rule, agency, policy, requester, label, record))
            {
                answer.TakeAway(rule, "exchange:" + rule.Id);
            }
        }

        if (!granted)
        {
            answer.TakeEverything();
        }

        return answer;
    }

    private static bool IsExcepted(SharingRule rule, bool isOwner, Ori agency, Requester requester)
    {
        var forAnother = requester.OnBehalfOf != null && requester.OnBehalfOf != requester.Ori;
        var ownOrManaged = !forAnother
            || requester.Attributes.Any(one => one.Ori == requester.OnBehalfOf && one.ManagedBy == requester.Ori);
        var granted = requester.Attributes.Any(one => one.Ori == agency && one.UseCodes != null && one.UseCodes.Contains(requester.UseCode));
        return (rule.Unless.Contains(RuleException.Owner) && isOwner)
            || (rule.Unless.Contains(RuleException.ConsentOnFile) && requester.ConsentOnFile)
            || (rule.Unless.Contains(RuleException.OwnOrManaged) && ownOrManaged)
            || (rule.Unless.Contains(RuleException.UseCodeGranted) && granted);
    }

    private static bool Fits(SharingRule rule, Ori agency, SharingPolicy policy, Requester requester, EntryLabel label, RecordFacts? record) =>
        IsInForce(rule, requester) && CodeFits(rule, requester.UseCode)
        && IsForAgency(rule, agency, requester, policy.Groups) && IsForUser(rule.Audience, requester)
        && RecordFits(rule.Records, label) && AgeAndIdFit(rule, record, requester);

    private static bool IsInForce(SharingRule rule, Requester requester)
    {
        if (rule.ValidFrom == null && rule.ValidUntil == null)
        {
            return true;
        }

        if (requester.AskedAt == null)
        {
            return rule.Effect == RuleEffect.Limit;
        }

        var day = requester.AskedAt.Value.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var begun = rule.ValidFrom == null || string.CompareOrdinal(rule.ValidFrom.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day) <= 0;
        var ended = rule.ValidUntil != null && string.CompareOrdinal(day, rule.ValidUntil.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) > 0;
        return begun && !ended;
    }

    private static bool IsForAgency(SharingRule rule, Ori agency, Requester requester, AgencyGroups groups)
    {
        var audience = rule.Audience;
        if (agency.Category == AgencyCategory.Unknown)
        {
            return false;
        }

        object?[] said =
        [
            audience.Categories, audience.Oris, audience.States, audience.StatesExcept, audience.Groups, audience.Regions, audience.Exchanges, audience.AccessLevels,
            audience.Sworn, audience.Duties, audience.Certified, audience.OnBehalfOf,
        ];
        if (!audience.Anyone && said.All(dimension => dimension == null))
        {
            return false;
        }

        var known = requester.Attributes.FirstOrDefault(one => one.Ori == agency) ?? new AgencyAttributes(agency);
        var exchange = known.OutsideExchange ?? "own";
        bool[] holds =
        [
            ExchangeFits(rule, exchange),
            audience.Categories == null || audience.Categories.Any(category => category == agency.Category),
            audience.Oris == null || audience.Oris.Any(ori => ori.Text == agency.Text),
            audience.States == null || audience.States.Any(state => agency.Text.StartsWith(state, StringComparison.Ordinal)),
            audience.StatesExcept == null || !audience.StatesExcept.Any(state => agency.Text.StartsWith(state, StringComparison.Ordinal)),
            audience.Groups == null || audience.Groups.Any(group => groups.Members[group].Any(member => member.Text == agency.Text)),
            audience.Regions == null || audience.Regions.Any(region => region == known.Region),
            audience.AccessLevels == null || audience.AccessLevels.Any(level => level == known.AccessLevel),
        ];
        return holds.All(one => one);
    }

    private static bool ExchangeFits(SharingRule rule, string exchange)
    {
        var named = rule.Audience.Exchanges;
        return named == null
            ? exchange == "own" || rule.Effect == RuleEffect.Limit
            : named.Any(name => name == exchange || (name == "outside" && exchange != "own"));
    }

    private static bool IsForUser(Audience audience, Requester requester)
    {
        var certified = requester.AskedAt != null && requester.CertifiedUntil != null
            && requester.CertifiedUntil.Value.ToDateTime(TimeOnly.MaxValue) >= requester.AskedAt.Value.UtcDateTime;
        var behalf = requester.OnBehalfOf == null || requester.OnBehalfOf == requester.Ori ? "own" : requester.OnBehalfOf.Value.Text;
        return (audience.Sworn == null || audience.Sworn.Value == requester.Sworn)
            && (audience.Certified == null || audience.Certified.Value == certified)
            && (audience.Duties == null || audience.Duties.Any(duty => duty == requester.Duty))
            && (audience.OnBehalfOf == null || audience.OnBehalfOf.Any(one => one == behalf));
    }

    private static bool CodeFits(SharingRule rule, UseCode code) => rule.UseCodes == null || rule.UseCodes.Any(one => one == code);

    private static bool RecordFits(RecordSelector records, EntryLabel label)
    {
        var marks = (label.RecordMarks + "|" + label.EntityMarks).Split('|', StringSplitOptions.RemoveEmptyEntries);
        var offenses = label.RecordOffenses.Split('|', StringSplitOptions.RemoveEmptyEntries);
        return (records.Kinds == null || records.Kinds.Any(kind => kind == label.Kind))
            && (records.KindsExcept == null || records.KindsExcept.All(kind => kind != label.Kind))
            && (records.Systems == null || records.Systems.Any(system => system == label.System))
            && (records.Roles == null || records.Roles.Any(role => role == label.Role))
            && (records.Marks == null || records.Marks.Any(mark => marks.Contains(mark)))
            && (records.Offenses == null || records.Offenses.Any(one => offenses.Contains(one)));
    }

    private static bool AgeAndIdFit(SharingRule rule, RecordFacts? record, Requester requester)
    {
        var whereUnknown = rule.Effect == RuleEffect.Limit;
        var records = rule.Records;
        if (records.Ids != null)
        {
            if (record == null)
            {
                return whereUnknown;
            }

            if (!records.Ids.Any(id => id.ToString() == record.Value.Id.ToString()))
            {
                return false;
            }
        }

        if (records.OlderThan == null && records.NewerThan == null)
        {
            return true;
        }

        if (record?.EventAt == null || requester.AskedAt == null)
        {
            return whereUnknown;
        }

        var at = record.Value.EventAt.Value;
        return (records.OlderThan == null || at < Ago(records.OlderThan.Value, requester.AskedAt.Value))
            && (records.NewerThan == null || at >= Ago(records.NewerThan.Value, requester.AskedAt.Value));
    }

    private static DateTimeOffset Ago(RecordAge age, DateTimeOffset now) => age.ToString().Split(' ')[1] switch
    {
        "days" => now - TimeSpan.FromDays(age.Number),
        "months" => now.AddMonths(-age.Number),
        _ => now.AddMonths(-12 * age.Number),
    };
}
