using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Protocol;
using Exchange.Records.Validation;

namespace Exchange.Node.Policies.Forms;

/// <summary>
/// A template while somebody edits it: the document itself, of which the form changes single members and leaves the rest as it is.
/// </summary>
public sealed class DraftedTemplate
{
    private const string RulesMember = "rules";

    /// <summary>As deep as documents are written; the language is not half as deep.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 30 };

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly JsonObject document;
    private readonly JsonArray rules;

    private DraftedTemplate(JsonObject document, JsonArray rules)
    {
        this.document = document;
        this.rules = rules;
    }

    /// <summary>The template itself.</summary>
    public JsonObject Document => document;

    /// <summary>Its rules, in their order.</summary>
    public IReadOnlyList<JsonObject> Rules => [.. rules.Cast<JsonObject>()];

    /// <summary>The document in as few characters as it needs.</summary>
    public string Text => document.ToJsonString(Compact);

    /// <summary>The document as it is kept, and read by people.</summary>
    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(document, ProtocolJson.Indented);

    /// <summary>Reads a document that is an object with a list of objects as rules; null for any other, of which there is no form.</summary>
    public static DraftedTemplate? Read(string text)
    {
        if (JsonTexts.FindUnreadable(Encoding.UTF8.GetBytes(text)) is not null)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) is JsonObject document
                && document[RulesMember] is JsonArray rules && rules.All(rule => rule is JsonObject)
                ? new DraftedTemplate(document, rules)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Adds a rule that is for nobody yet.</summary>
    public JsonObject Add()
    {
        var ids = Rules.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var number = Enumerable.Range(rules.Count + 1, rules.Count + 1).First(one => !ids.Contains(NewName(one)));
        var rule = new JsonObject { ["id"] = NewName(number), ["audience"] = new JsonObject(), ["level"] = "pointer" };
        rules.Add((JsonNode)rule);
        return rule;
    }

    /// <summary>Takes a rule out.</summary>
    public void Remove(int place) => rules.RemoveAt(place);

    /// <summary>Moves a rule by one place, up for -1 and down for 1; nothing where there is no such place.</summary>
    public void Move(int place, int by)
    {
        var target = place + by;
        if (target < 0 || target >= rules.Count)
        {
            return;
        }

        var rule = rules[place];
        rules.RemoveAt(place);
        rules.Insert(target, rule);
    }

    /// <summary>What a rule is called; its place where it has no name.</summary>
    public string NameAt(int place) => NameOf(Rules[place]) is { Length: > 0 } name ? name : FormattableString.Invariant($"{place + 1}");

    private static string? NameOf(JsonObject rule) => rule["id"] is JsonValue id && id.TryGetValue<string>(out var name) ? name : null;

    private static string NewName(int number) => FormattableString.Invariant($"rule-{number}");
}
