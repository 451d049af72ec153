using System.Text.Json.Nodes;

namespace Exchange.Records.Tests.Json;

/// <summary>JSON documents of any shape, from a seed.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Texts = ["", "a", "b", "ä", "€", "\r\n\t", "\"\\/", "\u0001", "😀", "\ufb33", "1", "10", "\u2028", "<&>"];
    private readonly Random random = new(seed);

    public JsonNode Value(int depth) => random.Next(depth == 0 ? 4 : 6) switch
    {
        0 => JsonValue.Create(Text()),
        1 => JsonValue.Create((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 30))),
        2 => JsonValue.Create(random.Next(-1000, 1000)),
        3 => JsonValue.Create(random.Next(2) == 0),
        4 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(8) == 0 ? null : Value(depth - 1))]),
        _ => Object(depth),
    };

    /// <summary>The same document with the members of its objects in another order.</summary>
    public static JsonNode? Shuffled(JsonNode? node, int seed) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => HashCode.Combine(member.Key.Length, seed)).ThenByDescending(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Shuffled(member.Value, seed)))),
        JsonArray items => new JsonArray([.. items.Select(item => Shuffled(item, seed))]),
        _ => node?.DeepClone(),
    };

    private JsonObject Object(int depth)
    {
        var members = new JsonObject();
        for (var i = random.Next(6); i > 0; i--)
        {
            members[Text()] = Value(depth - 1);
        }

        return members;
    }

    private string Text() => Texts[random.Next(Texts.Length)] + Texts[random.Next(Texts.Length)];
}
