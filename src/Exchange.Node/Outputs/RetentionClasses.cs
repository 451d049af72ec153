namespace Exchange.Node.Outputs;

/// <summary>How long a copy may be kept (RLEX-VII-B-2).</summary>
public static class RetentionClasses
{
    /// <summary>The classes, each with its words.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("working-copy", "While it is worked with"),
        new("case-closed", "Until the case is closed"),
        new("schedule", "By the agency's schedule"),
    ];

    /// <summary>Whether there is such a class.</summary>
    public static bool Contains(string? name) => All.Any(one => one.Key == name);

    /// <summary>The class in words.</summary>
    public static string Words(string name) => All.FirstOrDefault(one => one.Key == name).Value ?? name;
}
