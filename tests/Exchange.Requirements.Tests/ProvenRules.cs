using System.Text.RegularExpressions;

namespace Exchange.Requirements.Tests;

/// <summary>Finds the rules that tests claim, in the tests' own sources.</summary>
internal static partial class ProvenRules
{
    /// <summary>Every claim.</summary>
    public static List<ProvenRule> Find() =>
        [.. Directory.EnumerateFiles(Repository.At("tests"), "*Tests*.cs", SearchOption.AllDirectories).SelectMany(FindIn)
            .Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ThenBy(rule => rule.Test, StringComparer.Ordinal)];

    private static IEnumerable<ProvenRule> FindIn(string path)
    {
        var pending = new List<string>();
        var type = "";
        foreach (var line in File.ReadLines(path))
        {
            pending.AddRange(Claims().Matches(line).Select(match => match.Groups[1].Value));
            if (Types().Match(line) is { Success: true } found)
            {
                type = found.Groups[1].Value;
            }

            var method = Methods().Match(line);
            if (pending.Count > 0 && (method.Success || Types().IsMatch(line)))
            {
                foreach (var id in pending)
                {
                    yield return new ProvenRule(id, method.Success ? $"{type}.{method.Groups[1].Value}" : type);
                }

                pending.Clear();
            }
        }
    }

    [GeneratedRegex(@"Requirement\(""([^""]+)""\)")]
    private static partial Regex Claims();

    [GeneratedRegex(@"^(?:public|internal) (?:sealed |abstract |static |partial )*class (\w+)")]
    private static partial Regex Types();

    [GeneratedRegex(@"^\s+public (?:static |async |override |virtual )*[\w<>\[\]?., ]+ (\w+)\(")]
    private static partial Regex Methods();
}
