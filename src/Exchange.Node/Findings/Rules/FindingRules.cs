using System.Text.Json;
using Exchange.Protocol;
using Exchange.Records.Validation;

namespace Exchange.Node.Findings.Rules;

/// <summary>The rules by which misuse is looked for: <c>policies/findings.json</c>, form in <c>schemas/findings.schema.json</c>.</summary>
/// <param name="Version">Rises with every change.</param>
/// <param name="WindowDays">Days that are looked back.</param>
/// <param name="Rules">The rules.</param>
public sealed record FindingRules(int Version, int WindowDays, IReadOnlyList<FindingRule> Rules)
{
    private const string ShippedName = "policies/findings.json";
    private const int ScoreMax = 100;

    /// <summary>The rules that ship with the program.</summary>
    public static FindingRules Shipped()
    {
        using var stream = typeof(FindingRules).Assembly.GetManifestResourceStream(ShippedName)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var (rules, problems) = Read(bytes.ToArray());
        return rules ?? throw new InvalidDataException($"{ShippedName}: {string.Join("; ", problems)}");
    }

    /// <summary>The rules of a document, or everything that is wrong with it.</summary>
    public static (FindingRules? Rules, IReadOnlyList<Problem> Problems) Read(ReadOnlySpan<byte> document)
    {
        try
        {
            var rules = JsonSerializer.Deserialize<FindingRules>(document, ProtocolJson.Options);
            var problems = rules is null ? [Unreadable] : rules.Check();
            return problems.Count == 0 ? (rules, []) : (null, problems);
        }
        catch (JsonException)
        {
            return (null, [Unreadable]);
        }
    }

    private static Problem Unreadable => new("$", "findings-unreadable", "write it as schemas/findings.schema.json says");

    private List<Problem> Check() =>
    [
        .. Version < 1 ? [new Problem("$.version", "version-low", "begin with 1")] : Array.Empty<Problem>(),
        .. WindowDays is < 7 or > 366 ? [new Problem("$.windowDays", "window-range", "give 7 to 366 days")] : Array.Empty<Problem>(),
        .. Rules.Count == 0 ? [new Problem("$.rules", "rules-missing", "give at least one rule")] : Array.Empty<Problem>(),
        .. Rules.Index().SelectMany(rule => Check(rule.Item, $"$.rules[{rule.Index}]")),
        .. Rules.GroupBy(rule => rule.Id).Where(same => same.Count() > 1)
            .Select(same => new Problem("$.rules", "rule-twice", $"give each rule a name of its own; `{same.Key}` comes again")),
    ];

    private static IEnumerable<Problem> Check(FindingRule rule, string path)
    {
        if (rule.Id.Length == 0 || !rule.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            yield return new Problem(path + ".id", "rule-id", "give lower-case letters, digits and hyphens");
        }

        if (rule.Score is < 1 or > ScoreMax)
        {
            yield return new Problem(path + ".score", "score-range", $"give 1 to {ScoreMax}");
        }

        if (rule.AtLeast < 1 || rule.Share is < 0 or > 1 || rule.Chance is <= 0 or > 1 || rule.Factor < 0 || rule.Subjects < 0 || rule.Days < 0
            || rule.Hours < 0)
        {
            yield return new Problem(path, "threshold-range",
                "give thresholds that are not negative, `atLeast` from 1, `share` and `chance` from 0 to 1");
        }
    }
}
