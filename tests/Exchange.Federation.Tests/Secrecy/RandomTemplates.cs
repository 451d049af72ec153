using System.Text.Json.Nodes;
using Exchange.Policy.Redaction;
using Exchange.Policy.Requesters;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Federation.Tests.Secrecy;

/// <summary>Templates from a seed that use every word of the language: grants and limits, masks, what is searchable and not shown, ages, ids, roles.</summary>
internal sealed class RandomTemplates(int seed, Ori owner)
{
    private static readonly string[] Groups = [.. FieldGroups.DecidableNames];
    private static readonly string[] Roles = ["INCIDENT-SUBJECT", "INCIDENT-VICTIM", "INCIDENT-WITNESS"];
    private static readonly string[] Kinds = ["incident", "arrest", "field-contact"];
    private static readonly string[] Marks = ["active-investigation", "sealed", "juvenile", "victim-confidential"];
    private static readonly string[] Ages = ["1 years", "90 days", "30 months", "3 years"];
    private static readonly string[] Offenses = ["person", "sex", "property", "society", "group-b"];
    private static readonly string[] Categories = ["law-enforcement", "prosecutor", "court"];

    private readonly RandomRecords random = new(seed);

    /// <summary>The next template. Its first rule lets most in, so that there is something to be seen.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="ids">Records that rules may name.</param>
    public JsonObject Next(int version, IReadOnlyList<string> ids) => new()
    {
        ["owner"] = owner.Text,
        ["version"] = version,
        ["title"] = "random",
        ["rules"] = new JsonArray(
        [
            new JsonObject
            {
                ["id"] = "open",
                ["audience"] = new JsonObject { ["anyone"] = true, ["exchanges"] = new JsonArray("own", "outside") },
                ["level"] = random.Chance(90) ? "full" : "pointer",
            },
            .. Enumerable.Range(1, 1 + random.Below(5)).Select(number => Rule(number, ids)),
        ]),
    };

    private JsonObject Rule(int number, IReadOnlyList<string> ids)
    {
        var rule = new JsonObject
        {
            ["id"] = $"r{number}",
            ["audience"] = Audience(),
            ["level"] = random.OneOf(["full", "full", "full", "pointer", "none"]),
        };
        Maybe(rule, "effect", 70, () => "limit");
        Maybe(rule, "useCodes", 10, () => Several(["A", "C", "J"]));
        Maybe(rule, "records", 75, () => Records(ids));
        if (rule["level"]!.GetValue<string>() == "full")
        {
            rule["fields"] = Fields();
        }

        Maybe(rule, "obligations", 20, () => new JsonArray(new JsonObject { ["type"] = "verify-before-use" }));
        return rule;
    }

    private JsonObject Audience()
    {
        var audience = new JsonObject { ["anyone"] = true };
        Maybe(audience, "categories", 20, () => Several(Categories));
        Maybe(audience, "states", 15, () => Several(["FL", "GA"]));
        Maybe(audience, "accessLevels", 10, () => Several([AccessLevels.Name(AccessLevel.Full), AccessLevels.Name(AccessLevel.NoCriminalHistory)]));
        Maybe(audience, "sworn", 10, () => random.Chance(50));
        Maybe(audience, "duties", 10, () => Several(["tactical", "analytical"]));
        Maybe(audience, "certified", 5, () => random.Chance(50));
        return audience;
    }

    private JsonObject Records(IReadOnlyList<string> ids)
    {
        var records = new JsonObject();
        Maybe(records, "kinds", 25, () => Several(Kinds));
        Maybe(records, "marks", 25, () => Several(Marks));
        Maybe(records, "roles", 25, () => Several(Roles));
        Maybe(records, "offenses", 15, () => Several(Offenses));
        Maybe(records, "olderThan", 15, () => random.OneOf(Ages));
        Maybe(records, "newerThan", 10, () => random.OneOf(Ages));
        Maybe(records, "ids", 15, () => Several(ids));
        return records;
    }

    private JsonObject Fields() => new(Several(Groups).Select(group => group!.GetValue<string>()).Distinct().Select(group =>
    {
        var actions = Masks.Names.Contains(group) ? (string[])["show", "mask", "hide"] : ["show", "hide", "hide"];
        var field = new JsonObject { ["action"] = random.OneOf(actions) };
        Maybe(field, "searchable", 40, () => random.Chance(60));
        return new KeyValuePair<string, JsonNode?>(group, field);
    }));

    private JsonArray Several(IReadOnlyList<string> words) =>
        [.. Enumerable.Range(0, 1 + random.Below(3)).Select(_ => random.OneOf(words)).Distinct().Select(word => (JsonNode)word)];

    private void Maybe(JsonObject json, string name, int percent, Func<JsonNode> make)
    {
        if (random.Chance(percent))
        {
            json[name] = make();
        }
    }
}
