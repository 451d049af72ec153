using Exchange.Policy.Templates;
using Exchange.Records.Identity;

namespace Exchange.Policy.Decisions;

/// <summary>
/// Runs the decision tables that lie beside templates: <c>tests.yaml</c> beside <c>template.json</c>, <c>exchange.tests.yaml</c> beside
/// <c>exchange.json</c>. The same run serves <c>exchange policy test</c> and the build.
/// </summary>
public static class DecisionTables
{
    private const string TemplateFile = "template.json";
    private const string TemplateTable = "tests.yaml";
    private const string ExchangeFile = "exchange.json";
    private const string ExchangeTable = "exchange.tests.yaml";

    /// <summary>Runs every table in a folder and its subfolders.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DecisionTableReport Run(string folder)
    {
        var folders = Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Prepend(folder);
        var reports = folders.SelectMany(RunFolder).ToList();
        return reports.Count == 0
            ? new DecisionTableReport(0, [$"there is neither {TemplateFile} nor {ExchangeFile} in this folder or below it"], [])
            : reports.Aggregate(DecisionTableReport.Empty, (all, one) => all.With(one));
    }

    private static IEnumerable<DecisionTableReport> RunFolder(string folder)
    {
        if (File.Exists(Path.Combine(folder, ExchangeFile)))
        {
            yield return RunExchange(folder);
        }

        if (File.Exists(Path.Combine(folder, TemplateFile)))
        {
            yield return RunTemplate(folder);
        }
    }

    /// <summary>The exchange-wide rules alone: under them a template that shows everything to everybody.</summary>
    private static DecisionTableReport RunExchange(string folder)
    {
        var reading = TemplateReader.ReadExchangeRules(File.ReadAllBytes(Path.Combine(folder, ExchangeFile)));
        return reading.Value is { } rules
            ? RunTable(
                Path.Combine(folder, ExchangeTable), new SharingPolicy(OpenTemplate.Of(Ori.Parse("FL9900000")), rules), Evaluator.ExchangePrefix,
                rules.Rules)
            : Unreadable(Path.Combine(folder, ExchangeFile), reading.Problems);
    }

    private static DecisionTableReport RunTemplate(string folder)
    {
        var reading = TemplateReader.ReadTemplate(File.ReadAllBytes(Path.Combine(folder, TemplateFile)));
        return reading.Value is { } template
            ? RunTable(Path.Combine(folder, TemplateTable), new SharingPolicy(template, ExchangeRulesFor(folder)), "", template.Rules)
            : Unreadable(Path.Combine(folder, TemplateFile), reading.Problems);
    }

    private static DecisionTableReport RunTable(string path, SharingPolicy policy, string prefix, IReadOnlyList<SharingRule> rules)
    {
        if (!File.Exists(path))
        {
            return new DecisionTableReport(0, [$"{Name(path)} is missing; rules that nobody tests must not be shipped"], []);
        }

        var reading = DecisionTableReader.Read(File.ReadAllText(path));
        return reading.Value is { } cases ? RunCases(Name(path), cases, policy, prefix, rules) : Unreadable(path, reading.Problems);
    }

    private static DecisionTableReport RunCases(
        string table, IReadOnlyList<DecisionCase> cases, SharingPolicy policy, string prefix, IReadOnlyList<SharingRule> rules)
    {
        var failures = new List<string>();
        var applied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in cases)
        {
            var decision = Evaluator.Decide(policy, one.Requester, one.Label, one.Record);
            applied.UnionWith(decision.RuleIds);
            failures.AddRange(one.Differences(decision).Select(difference => $"{table}: {one.Name}: {difference}"));
        }

        var uncovered = rules.Select(rule => rule.Id).Where(id => !applied.Contains(prefix + id));
        return new DecisionTableReport(cases.Count, failures, [.. uncovered.Select(id => $"{table}: {id}")]);
    }

    private static ExchangeWideRules ExchangeRulesFor(string folder)
    {
        var above = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder, ExchangeFile);
        var reading = File.Exists(above) ? TemplateReader.ReadExchangeRules(File.ReadAllBytes(above)) : null;
        return reading?.Value ?? ExchangeWideRules.Shipped();
    }

    private static DecisionTableReport Unreadable(string path, IReadOnlyList<Records.Validation.Problem> problems) =>
        new(0, [.. problems.Select(problem => $"{Name(path)}: {problem}")], []);

    /// <summary>The file with the folder that it lies in, which is what a template is known by.</summary>
    private static string Name(string path) =>
        $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))}/{Path.GetFileName(path)}";
}
