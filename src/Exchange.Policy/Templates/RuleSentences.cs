using System.Globalization;
using Exchange.Policy.Requesters;
using Exchange.Records.Codes;
using Exchange.Records.Fields;

namespace Exchange.Policy.Templates;

/// <summary>A rule in plain sentences, for those who answer for it and write no JSON. Everything the rule says is said.</summary>
public static class RuleSentences
{
    /// <summary>The sentences: what is done for whom, with which fields, and what the requester must do.</summary>
    public static IReadOnlyList<string> Of(SharingRule rule) =>
    [
        Main(rule),
        .. rule.Fields.OrderBy(pair => pair.Key).Select(pair => Field(pair.Key, pair.Value)),
        .. rule.Obligations.Select(Duty),
        .. Dates(rule),
    ];

    private static string Main(SharingRule rule) =>
        $"{AudienceSentences.Of(rule.Audience)} {Level(rule)} {RecordWords(rule.Records)}{Purposes(rule.UseCodes)}{Exceptions(rule.Unless)}.";

    private static string Level(SharingRule rule) => (rule.Effect, rule.Level) switch
    {
        (_, SharingLevel.None) => "get nothing of",
        (RuleEffect.Grant, SharingLevel.Pointer) => "get only a pointer (that we hold something, and whom to call) to",
        (RuleEffect.Limit, SharingLevel.Pointer) => "get at most a pointer to",
        (RuleEffect.Limit, _) => "get, where another rule shows it, less of",
        _ => "see",
    };

    private static string RecordWords(RecordSelector records)
    {
        var parts = new List<string>
        {
            records.Kinds is { } kinds ? $"records of the kinds {List(kinds.Select(Kind))}" : "all records",
        };
        Add(parts, records.KindsExcept, "except {0}", Kind);
        Add(parts, records.Marks, "marked {0}", Plain);
        Add(parts, records.Systems, "from {0}", one => one);
        Add(parts, records.Roles, "as far as they speak of {0}", one => CodeTables.Roles.Find(one)?.Meaning ?? Plain(one));
        Add(parts, records.Offenses, "with offenses of the classes {0}", Plain);
        if (records.OlderThan is { } old)
        {
            parts.Add($"of events more than {old} ago");
        }

        if (records.NewerThan is { } young)
        {
            parts.Add($"of events of the last {young}");
        }

        if (records.Ids is { } ids)
        {
            parts.Add($"named one by one ({ids.Count.ToString(CultureInfo.InvariantCulture)})");
        }

        return string.Join(" ", parts);
    }

    private static string Field(FieldGroup group, FieldRule rule)
    {
        var done = rule.Action switch
        {
            FieldAction.Show => "shown",
            FieldAction.Mask => "shown in part",
            FieldAction.Hide => "not shown",
        };
        return $"{Capital(Plain(FieldGroups.Name(group)))}: {done}{Searching(rule)}.";
    }

    private static string Searching(FieldRule rule) => (rule.Action == FieldAction.Show, rule.Searchable) switch
    {
        (true, false) => ", but cannot be searched",
        (false, true) => ", but can be searched",
        _ => "",
    };

    private static string Duty(Obligation duty) => duty.Type switch
    {
        ObligationTypes.ContactOwnerFirst => "They must call us before they do anything with it.",
        ObligationTypes.VerifyBeforeUse => "They must make sure with us before they use it.",
        ObligationTypes.NoRedissemination => "They must not pass it on.",
        ObligationTypes.ExpiresAfter => $"They must destroy what they keep after {Hours(duty)}.",
        ObligationTypes.PrintsExpire => $"They must destroy what they print after {Hours(duty)}.",
        ObligationTypes.NoStatistics => "They must publish no statistics of it without our written permission.",
        _ => $"They are told: {duty.Text}",
    };

    private static IEnumerable<string> Dates(SharingRule rule)
    {
        if (rule.ValidFrom is { } from)
        {
            yield return $"The rule holds from {Day(from)} on.";
        }

        if (rule.ValidUntil is { } until)
        {
            yield return $"The rule holds until the end of {Day(until)}.";
        }
    }

    private static string Purposes(IReadOnlyList<UseCode>? codes) => codes switch
    {
        null => ", for any purpose",
        { Count: 0 } => ", for no purpose",
        _ => $", with use code {List(codes.Select(code => code.ToString()), "or")}",
    };

    private static string Exceptions(IReadOnlyList<RuleException> unless) =>
        unless.Count == 0 ? "" : ", unless " + List(unless.Select(one => one switch
    {
        RuleException.Owner => "they ask about their own records",
        RuleException.ConsentOnFile => "consent is on file",
        RuleException.OwnOrManaged => "they ask for their own agency or one that they manage",
        RuleException.UseCodeGranted => "the registry grants them the use code by name",
    }), "or");

    private static void Add(List<string> parts, IReadOnlyList<string>? values, string words, Func<string, string> name)
    {
        if (values is not null)
        {
            parts.Add(string.Format(CultureInfo.InvariantCulture, words, List(values.Select(name))));
        }
    }

    private static string Kind(string kind) => CodeTables.RecordKinds.Find(kind)?.Meaning ?? Plain(kind);

    private static string Hours(Obligation duty) => $"{(duty.Hours ?? 0).ToString(CultureInfo.InvariantCulture)} hours";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string List(IEnumerable<string> items, string and = "and")
    {
        var all = items.ToList();
        return all.Count switch
        {
            0 => "none",
            1 => all[0],
            _ => $"{string.Join(", ", all.SkipLast(1))} {and} {all[^1]}",
        };
    }

    internal static string Plain(string name) => name.Replace('-', ' ');

    internal static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
