using System.CommandLine;
using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;
using Exchange.Node.Policies;
using Exchange.Policy.Templates;
using Exchange.Records.Validation;

namespace Exchange.Cli.Policies;

/// <summary><c>exchange policy check</c>.</summary>
internal static class PolicyCheckVerb
{
    private static readonly ExchangeWideRules Exchange = ExchangeWideRules.Shipped();

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "The templates", Arity = ArgumentArity.OneOrMore };
        var groups = new Option<string?>("--groups") { Description = "The owner's named groups, groups.json", HelpName = "FILE" };
        var node = new Option<string?>("--node")
        {
            Description = "The owner's node, whose published groups and source systems are known", HelpName = "DIR",
        };
        var json = CommonOptions.Json();
        var command = new Command("check", "List everything that is wrong with templates, and the rules in them that do nothing")
        {
            files, groups, node, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var named = parsed.GetValue(groups) is { } path
                ? AgencyGroupsReader.Read(await File.ReadAllBytesAsync(path, cancellationToken))
                : new Reading<AgencyGroups>(AgencyGroups.None, []);
            if (!named.IsValid)
            {
                return Terminal.Report([.. named.Problems.Select(problem => problem with { Path = $"--groups {problem.Path}" })]);
            }

            var known = parsed.GetValue(node) is { } folder ? await KnownAsync(folder, cancellationToken) : (Groups: AgencyGroups.None, Systems: []);
            var owners = parsed.GetValue(groups) is null ? known.Groups : named.Value;
            var sound = true;
            foreach (var file in parsed.GetValue(files)!)
            {
                sound &= await CheckAsync(file, owners, known.Systems, parsed.GetValue(json), cancellationToken);
            }

            return sound ? ExitCode.Done : ExitCode.SaidNo;
        });
        return command;
    }

    /// <summary>What a node knows of its own: published groups, and source systems that records came from.</summary>
    private static async Task<(AgencyGroups Groups, IReadOnlyList<string> Systems)> KnownAsync(string folder, CancellationToken cancellationToken)
    {
        await using var opened = await OpenedNode.OpenAsync(folder);
        var sources = await opened.Store.SourcesAsync(cancellationToken);
        return (await PublishedGroups.ReadAsync(opened.TemplateStore, cancellationToken), [.. sources.Select(source => source.System)]);
    }

    private static async Task<bool> CheckAsync(
        string file, AgencyGroups groups, IReadOnlyList<string> systems, bool json, CancellationToken cancellationToken)
    {
        var reading = File.Exists(file)
            ? TemplateReader.ReadTemplate(await File.ReadAllBytesAsync(file, cancellationToken))
            : new Reading<SharingTemplate>(null, [new Problem("$", "file-missing", "there is no such file")]);
        IReadOnlyList<TemplateFinding> findings = reading.Value is { } template ? TemplateAnalysis.Find(template, Exchange, groups, systems) : [];
        if (json)
        {
            Terminal.SayJson(new { file, valid = reading.IsValid, problems = reading.Problems, findings, digest = reading.Value?.Digest });
        }
        else
        {
            Print(file, reading, findings);
        }

        return reading.IsValid;
    }

    private static void Print(string file, Reading<SharingTemplate> reading, IReadOnlyList<TemplateFinding> findings)
    {
        if (reading.Value is { } template)
        {
            var verdict = findings.Count == 0 ? "nothing wrong" : $"nothing wrong, {findings.Count} to look at";
            Terminal.Say(
                $"{file}: version {template.Version} for {template.Owner}: {template.Rules.Count} rules, {verdict}; digest {template.Digest}");
        }

        Terminal.Complain(reading.Problems.Select(problem => $"{file}: {problem}"));
        Terminal.Warn(findings.Select(finding => $"{file}: {finding}"));
    }
}
