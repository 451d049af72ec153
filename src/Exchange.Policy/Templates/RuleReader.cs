using System.Globalization;
using Exchange.Policy.Requesters;
using Exchange.Records.Fields;
using Exchange.Records.Validation;

namespace Exchange.Policy.Templates;

/// <summary>Reads one rule and lists everything that is wrong with it.</summary>
internal static class RuleReader
{
    private const int IdLengthMax = 100;
    internal static readonly string[] Levels = ["none", "pointer", "full"];
    internal static readonly string[] Actions = ["show", "mask", "hide"];
    internal static readonly string[] Effects = ["grant", "limit"];
    private static readonly string[] Exceptions = ["owner", "consent-on-file", "own-or-managed", "use-code-granted"];

    /// <summary>The rule, as far as it could be read; it is of use only when no problem was added.</summary>
    /// <param name="json">The rule's object.</param>
    /// <param name="exchangeWide">Exchange-wide rules may name exceptions and must name their requirement.</param>
    public static SharingRule Read(CheckedObject json, bool exchangeWide)
    {
        var rule = new SharingRule(
            ReadId(json),
            AudienceReader.Read(json.Object("audience", required: true)),
            UseCodeReader.ReadAll(json, "useCodes"),
            SelectorReader.Read(json.Object("records")),
            exchangeWide ? ReadExceptions(json) : [],
            (SharingLevel)ReadWord(json, "level", Levels),
            ReadFields(json.Object("fields")),
            [.. json.Objects("obligations").Select(ReadObligation)],
            exchangeWide ? json.Text("requirement", required: true) : null)
        {
            Effect = exchangeWide || ReadEffect(json) == 1 ? RuleEffect.Limit : RuleEffect.Grant,
            ValidFrom = ReadDay(json, "validFrom"),
            ValidUntil = ReadDay(json, "validUntil"),
            Note = json.Text("note"),
        };
        if (rule.ValidUntil < rule.ValidFrom)
        {
            json.Complain("validUntil", "dates-reversed", "the rule ends before it begins; swap the dates");
        }

        json.RefuseRest();
        return rule;
    }

    /// <summary>Receipts and audit entries name rules, so a template may not pass for the exchange or the owner.</summary>
    private static string ReadId(CheckedObject json)
    {
        var id = json.Text("id", required: true);
        if (id is not null && (id.Length is 0 or > IdLengthMax || id == Decisions.Evaluator.OwnerRule || !id.All(IsOfAName)))
        {
            json.Complain("id", "rule-id-unreadable",
                $"name the rule with 1 to {IdLengthMax} letters, digits, `-`, `_` and `.`; `{Decisions.Evaluator.OwnerRule}` is taken");
        }

        return id ?? "";
    }

    internal static bool IsOfAName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private static int ReadEffect(CheckedObject json) => json.Text("effect") is { } word ? IndexOf(json, "effect", word, Effects) : 0;

    internal static DateOnly? ReadDay(CheckedObject json, string name)
    {
        if (json.Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        json.Complain(name, "date-unreadable", "give a day that exists, as yyyy-MM-dd");
        return null;
    }

    private static List<RuleException> ReadExceptions(CheckedObject json) =>
        [.. (json.Texts("unless") ?? []).Select(word => (RuleException)IndexOf(json, "unless", word, Exceptions))];

    private static Dictionary<FieldGroup, FieldRule> ReadFields(CheckedObject? json)
    {
        var fields = new Dictionary<FieldGroup, FieldRule>();
        foreach (var name in json?.Names ?? [])
        {
            var group = ReadGroup(json!, name);
            if (json!.Object(name) is { } inner)
            {
                fields[group ?? FieldGroup.Envelope] = ReadField(inner, json, name, group);
            }
        }

        return fields;
    }

    private static FieldGroup? ReadGroup(CheckedObject json, string name)
    {
        if (FieldGroups.TryParse(name, out var group) && group != FieldGroup.Envelope)
        {
            return group;
        }

        json.Complain(name, "group-unknown", NearestWord.Suggest(name, FieldGroups.DecidableNames));
        return null;
    }

    private static FieldRule ReadField(CheckedObject inner, CheckedObject json, string name, FieldGroup? group)
    {
        var action = (FieldAction)ReadWord(inner, "action", Actions);
        var searchable = inner.Flag("searchable") ?? action == FieldAction.Show;
        inner.RefuseRest();
        if (action == FieldAction.Mask && group is { } known && !Redaction.Masks.CanMask(known))
        {
            json.Complain(
                name, "mask-unknown", $"`{name}` cannot be shown in part; say `hide`, or mask one of {string.Join(", ", Redaction.Masks.Names)}");
        }

        return new FieldRule(action, searchable);
    }

    private static Obligation ReadObligation(CheckedObject json)
    {
        var type = json.Text("type", required: true);
        if (type is not null && !ObligationTypes.All.Contains(type))
        {
            json.Complain("type", "obligation-unknown", NearestWord.Suggest(type, [.. ObligationTypes.All]));
        }

        var hours = json.Integer("hours", required: type is ObligationTypes.ExpiresAfter or ObligationTypes.PrintsExpire);
        if (hours is < 1 or > ObligationTypes.HoursMax)
        {
            json.Complain("hours", "number-out-of-range", $"give 1 to {ObligationTypes.HoursMax} hours");
        }

        var obligation = new Obligation(type ?? "", json.Text("text", required: type == ObligationTypes.Caveat), hours);
        json.RefuseRest();
        return obligation;
    }

    private static int ReadWord(CheckedObject json, string name, string[] words) =>
        json.Text(name, required: true) is { } word ? IndexOf(json, name, word, words) : 0;

    internal static int IndexOf(CheckedObject json, string name, string word, string[] words)
    {
        var index = Array.IndexOf(words, word);
        if (index < 0)
        {
            json.Complain(name, "word-unknown", NearestWord.Suggest(word, words));
        }

        return Math.Max(index, 0);
    }
}
