using System.Text.Json.Nodes;
using Exchange.Policy.Templates;

namespace Exchange.Node.Policies.Forms;

/// <summary>One kind of obligation: ticked, or with the hours or the words that belong to it.</summary>
public sealed class ObligationField : TemplateField
{
    /// <summary>Where obligations stand in a rule.</summary>
    public const string Member = "obligations";

    private const string Ticked = "true";
    private readonly string type;
    private readonly string? detail;

    /// <summary>The field of a kind.</summary>
    /// <param name="type">One of <see cref="ObligationTypes"/>.</param>
    /// <param name="label">What it is, in words.</param>
    public ObligationField(string type, string label)
        : base($"{Member}.{type}", label)
    {
        this.type = type;
        detail = type switch
        {
            ObligationTypes.ExpiresAfter or ObligationTypes.PrintsExpire => "hours",
            ObligationTypes.Caveat => "text",
            _ => null,
        };
        Choices = detail is null ? [new(Ticked, label)] : null;
    }

    /// <inheritdoc />
    public override bool TakesMany => detail is null;

    /// <inheritdoc />
    public override IReadOnlyList<string>? Read(JsonObject owner)
    {
        if (!owner.TryGetPropertyValue(Member, out var value))
        {
            return [];
        }

        if (value is not JsonArray list)
        {
            return null;
        }

        return Mine(list).ToList() switch
        {
            [] => [],
            [var one] when one.All(member => member.Key == "type" || member.Key == detail) => Show(one),
            _ => null,
        };
    }

    /// <inheritdoc />
    public override void Write(JsonObject owner, IReadOnlyList<string> values)
    {
        var list = owner[Member] as JsonArray ?? [];
        var mine = Mine(list).FirstOrDefault();
        if (values.Count == 0)
        {
            list.Remove(mine);
        }
        else if (mine is null)
        {
            list.Add((JsonNode)Detailed(new JsonObject { ["type"] = type }, values[0]));
        }
        else
        {
            Detailed(mine, values[0]);
        }

        if (list.Count == 0)
        {
            owner.Remove(Member);
        }
        else if (list.Parent is null)
        {
            owner[Member] = list;
        }
    }

    private JsonObject Detailed(JsonObject obligation, string value)
    {
        if (detail is not null)
        {
            obligation[detail] = detail == "hours" ? NumberField.Of(value) : JsonValue.Create(value);
        }

        return obligation;
    }

    private IReadOnlyList<string>? Show(JsonObject obligation) =>
        detail is null ? [Ticked] : NumberField.Typed(obligation[detail]) is { Length: > 0 } typed ? [typed] : null;

    private IEnumerable<JsonObject> Mine(JsonArray list) => list.OfType<JsonObject>().Where(one => TypeOf(one) == type);

    /// <summary>The kind of an obligation; null where it names none.</summary>
    internal static string? TypeOf(JsonObject obligation) =>
        obligation["type"] is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;
}
