using System.Text.Json;

namespace Exchange.Records.Validation;

/// <summary>
/// Reads a JSON object member by member and collects everything that is wrong with it: wrong types, missing and unknown members.
/// Reading never stops at the first problem.
/// </summary>
public sealed class CheckedObject
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly ICollection<Problem> problems;

    private CheckedObject(JsonElement element, string path, ICollection<Problem> problems)
    {
        Path = path;
        this.problems = problems;
        foreach (var member in element.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
            {
                Complain(member.Name, "field-repeated", "give the field once");
            }

            if (member.Value.ValueKind == JsonValueKind.Null)
            {
                // Null for absent would widen what an absent member means, such as all use codes.
                Complain(member.Name, "type-wrong", "give a value or leave the member out");
            }
        }
    }

    /// <summary>JSON path of the object.</summary>
    public string Path { get; }

    /// <summary>Whether the member is an object: for members that may be written short, as a text, or long.</summary>
    public bool HasObject(string name) => members.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Object;

    /// <summary>Starts reading an object; anything else is a problem and gives null.</summary>
    public static CheckedObject? From(JsonElement element, string path, ICollection<Problem> problems)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return new CheckedObject(element, path, problems);
        }

        problems.Add(new Problem(path, "type-wrong", "give an object"));
        return null;
    }

    /// <summary>Whether the object has the member, with any value but null.</summary>
    public bool Has(string name) => members.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A text, or null where absent; absence is a problem when it is required.</summary>
    public string? Text(string name, bool required = false) =>
        Take(name, required, JsonValueKind.String, "give text", out var value) ? value.GetString() : null;

    /// <summary>A whole number, or null where absent.</summary>
    public int? Integer(string name, bool required = false)
    {
        if (!Take(name, required, JsonValueKind.Number, "give a whole number", out var value))
        {
            return null;
        }

        if (value.TryGetInt32(out var number))
        {
            return number;
        }

        Complain(name, "type-wrong", "give a whole number");
        return null;
    }

    /// <summary>True or false, or null where absent.</summary>
    public bool? Flag(string name)
    {
        asked.Add(name);
        if (!Has(name))
        {
            return null;
        }

        var value = members[name];
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Complain(name, "type-wrong", "give true or false");
        return null;
    }

    /// <summary>A list of texts, or null where absent: an empty list is not the same as none.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        if (!Take(name, false, JsonValueKind.Array, "give a list of texts", out var list))
        {
            return null;
        }

        if (list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            return [.. list.EnumerateArray().Select(item => item.GetString()!)];
        }

        Complain(name, "type-wrong", "give a list of texts");
        return [];
    }

    /// <summary>An object within this one, or null where absent.</summary>
    public CheckedObject? Object(string name, bool required = false) =>
        Take(name, required, JsonValueKind.Object, "give an object", out var value)
            ? new CheckedObject(value, $"{Path}.{name}", problems)
            : null;

    /// <summary>The objects of a list; items that are no objects are problems.</summary>
    public IEnumerable<CheckedObject> Objects(string name, bool required = false)
    {
        if (!Take(name, required, JsonValueKind.Array, "give a list of objects", out var list))
        {
            yield break;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (From(item, $"{Path}.{name}[{index++}]", problems) is { } inner)
            {
                yield return inner;
            }
        }
    }

    /// <summary>Names of all members, for objects that are maps.</summary>
    public IReadOnlyList<string> Names => [.. members.Keys];

    /// <summary>Adds a problem at a member.</summary>
    public void Complain(string name, string code, string message) =>
        problems.Add(new Problem($"{Path}.{name}", code, message));

    /// <summary>Adds a problem with the object as a whole.</summary>
    public void Complain(string code, string message) => problems.Add(new Problem(Path, code, message));

    /// <summary>Ends reading: every member that nobody asked for is a problem.</summary>
    public void RefuseRest()
    {
        foreach (var unknown in members.Keys.Where(name => !asked.Contains(name)))
        {
            Complain(unknown, "field-unknown", NearestWord.Suggest(unknown, asked));
        }
    }

    private bool Take(string name, bool required, JsonValueKind kind, string advice, out JsonElement value)
    {
        asked.Add(name);
        if (!Has(name))
        {
            value = default;
            if (required && !members.ContainsKey(name))
            {
                Complain(name, "field-missing", $"give `{name}`");
            }

            return false;
        }

        value = members[name];
        if (value.ValueKind == kind)
        {
            return true;
        }

        Complain(name, "type-wrong", advice);
        return false;
    }
}
