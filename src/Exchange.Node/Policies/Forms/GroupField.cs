using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Policy.Redaction;
using Exchange.Records.Fields;

namespace Exchange.Node.Policies.Forms;

/// <summary>What is done with one field group: shown, in part or not, and whether it can be searched.</summary>
public sealed class GroupField : MemberField
{
    private const string Open = " searchable";
    private const string Closed = " unsearchable";

    private static readonly KeyValuePair<string, string>[] Ways =
    [
        new("", "shown, for nothing else is said"), new("show", "shown"), new("show" + Closed, "shown, but cannot be searched"),
        new("mask", "shown in part"), new("mask" + Open, "shown in part, but can be searched"),
        new("hide", "not shown"), new("hide" + Open, "not shown, but can be searched"),
    ];

    /// <summary>The field of a group.</summary>
    public GroupField(FieldGroup group)
        : base("fields." + FieldGroups.Name(group), TemplateWords.Capital(TemplateWords.Plain(FieldGroups.Name(group))))
    {
        Choices = [.. Ways.Where(way => Masks.CanMask(group) || !way.Key.StartsWith("mask", StringComparison.Ordinal))];
    }

    /// <inheritdoc />
    protected override IReadOnlyList<string>? Show(JsonNode? value)
    {
        if (value is not JsonObject json || json.Any(member => member.Key is not ("action" or "searchable"))
            || Line(json["action"]) is not { } action)
        {
            return null;
        }

        var isShown = action == "show";
        bool? searchable = json["searchable"]?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            null when !json.ContainsKey("searchable") => isShown,
            _ => null,
        };
        return searchable is not { } open ? null
            : [action + (open == isShown ? "" : open ? Open : Closed)];
    }

    /// <inheritdoc />
    protected override JsonNode Make(IReadOnlyList<string> values)
    {
        var (action, search) = values[0].Split(' ') is [var first, var second] ? (first, second) : (values[0], null);
        var json = new JsonObject { ["action"] = action };
        if (search is not null)
        {
            json["searchable"] = search == Open.Trim();
        }

        return json;
    }
}
