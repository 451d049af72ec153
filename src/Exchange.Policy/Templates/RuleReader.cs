using Exchange.Policy.Requesters;
using Exchange.Records.Codes;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Policy.Templates;

/// <summary>Reads one rule and lists everything that is wrong with it.</summary>
internal static class RuleReader
{
    private const int IdLengthMax = 100;
    internal static readonly string[] Levels = ["none", "pointer", "full"];
    internal static readonly string[] Actions = ["show", "mask", "hide"];
    private static readonly string[] Exceptions = ["owner", "consent-on-file"];

    /// <summary>The rule, as far as it could be read; it is of use only when no problem was added.</summary>
    /// <param name="json">The rule's object.</param>
    /// <param name="exchangeWide">Exchange-wide rules may name exceptions and must name their requirement.</param>
    public static SharingRule Read(CheckedObject json, bool exchangeWide)
    {
        var rule = new SharingRule(
            ReadId(json),
            ReadAudience(json.Object("audience", required: true)),
            json.Texts("useCodes")?.Select(code => ReadUseCode(json, code)).ToList(),
            ReadRecords(json.Object("records")),
            exchangeWide ? ReadExceptions(json) : [],
            (SharingLevel)ReadWord(json, "level", Levels),
            ReadFields(json.Object("fields")),
            [.. json.Objects("obligations").Select(ReadObligation)],
            exchangeWide ? json.Text("requirement", required: true) : null);
        json.Text("note");
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

    private static bool IsOfAName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private static Audience ReadAudience(CheckedObject? json)
    {
        if (json is null)
        {
            return new Audience(false, [], null, null);
        }

        var audience = new Audience(
            json.Flag("anyone") ?? false,
            json.Texts("categories")?.Select(name => ReadCategory(json, name)).ToList(),
            json.Texts("oris")?.Select(text => ReadOri(json, text)).ToList(),
            json.Texts("states")?.Select(text => ReadState(json, text)).ToList());
        json.RefuseRest();
        if (audience is { Anyone: false, Categories: null, Oris: null, States: null })
        {
            json.Complain("audience-empty", "an empty audience is nobody; name categories, oris or states, or say `anyone`");
        }

        return audience;
    }

    private static RecordSelector ReadRecords(CheckedObject? json)
    {
        if (json is null)
        {
            return RecordSelector.Everything;
        }

        var selector = new RecordSelector(
            ReadCodes(json, "kinds", CodeTables.RecordKinds),
            ReadCodes(json, "kindsExcept", CodeTables.RecordKinds),
            ReadCodes(json, "marks", CodeTables.Marks),
            json.Texts("systems")?.Select(text => ReadSystem(json, text)).ToList(),
            ReadCodes(json, "roles", CodeTables.Roles));
        json.RefuseRest();
        return selector;
    }

    private static IReadOnlyList<string>? ReadCodes(CheckedObject json, string name, CodeTable table)
    {
        var codes = json.Texts(name);
        foreach (var unknown in codes?.Where(code => !table.Contains(code)) ?? [])
        {
            json.Complain(name, "code-unknown", $"`{unknown}` is {NearestWord.Suggest(unknown, [.. table.Entries.Select(entry => entry.Code)])}");
        }

        return codes;
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

        var hours = json.Integer("hours", required: type == ObligationTypes.ExpiresAfter);
        if (hours < 1)
        {
            json.Complain("hours", "number-out-of-range", "give at least one hour");
        }

        var obligation = new Obligation(type ?? "", json.Text("text", required: type == ObligationTypes.Caveat), hours);
        json.RefuseRest();
        return obligation;
    }

    private static UseCode ReadUseCode(CheckedObject json, string text)
    {
        if (!UseCodes.TryParse(text, out var code))
        {
            json.Complain("useCodes", "use-code-unknown", $"known are {string.Join(", ", UseCodes.Names)}");
        }

        return code;
    }

    private static AgencyCategory ReadCategory(CheckedObject json, string name)
    {
        if (!AgencyCategories.TryParse(name, out var category))
        {
            json.Complain("categories", "category-unknown", $"`{name}` is {NearestWord.Suggest(name, [.. AgencyCategories.Names])}");
        }

        return category;
    }

    private static Ori ReadOri(CheckedObject json, string text)
    {
        if (!Ori.TryParse(text, out var ori))
        {
            json.Complain("oris", "ori-unreadable", $"`{text}` is no ORI; give nine letters and digits, the first two letters");
        }

        return ori;
    }

    /// <summary>A state that no ORI begins with would never match, and a rule that restricts would restrict nobody.</summary>
    private static string ReadState(CheckedObject json, string text)
    {
        if (text.Length != 2 || !text.All(char.IsAsciiLetterUpper))
        {
            json.Complain("states", "state-unreadable", $"`{text}` is no state; give the two capital letters with which its ORIs begin");
        }

        return text;
    }

    private static string ReadSystem(CheckedObject json, string text)
    {
        if (text.Length == 0 || !text.All(IsOfAName))
        {
            json.Complain("systems", "system-unreadable", "name source systems as records do, with letters, digits, `-`, `_` and `.`");
        }

        return text;
    }

    private static int ReadWord(CheckedObject json, string name, string[] words) =>
        json.Text(name, required: true) is { } word ? IndexOf(json, name, word, words) : 0;

    private static int IndexOf(CheckedObject json, string name, string word, string[] words)
    {
        var index = Array.IndexOf(words, word);
        if (index < 0)
        {
            json.Complain(name, "word-unknown", NearestWord.Suggest(word, words));
        }

        return Math.Max(index, 0);
    }
}
