using System.CommandLine;

namespace Exchange.Cli.Audits.PlainFiles;

/// <summary>Arguments and options of the verbs that need no node.</summary>
internal static class PlainArguments
{
    /// <summary>A plain file of entries.</summary>
    public static Argument<string> File() => new("FILE") { Description = "One entry a line, as hexadecimal digits" };

    /// <summary>A whole number; the verb checks its range.</summary>
    public static Option<long> Number(string name, string description) => new(name) { Description = description, Required = true };

    /// <summary>A whole number that may be left out.</summary>
    public static Option<long?> OptionalNumber(string name, string description) => new(name) { Description = description };
}
