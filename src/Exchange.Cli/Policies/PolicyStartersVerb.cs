using System.CommandLine;
using System.Text.Json.Nodes;
using Exchange.Cli.Demonstration;
using Exchange.Cli.Terminals;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Cli.Policies;

/// <summary><c>exchange policy starters</c>: the templates to start from.</summary>
internal static class PolicyStartersVerb
{
    private const string Folder = "templates/";

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var show = new Option<string?>("--show") { Description = "Print this one, to be kept as a file and changed", HelpName = "NAME" };
        var owner = new Option<string?>("--for") { Description = "With --show: the agency whose template it is to be", HelpName = "ORI" };
        var json = CommonOptions.Json();
        var command = new Command("starters", "List the templates that an agency can start from, or print one") { show, owner, json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(show) is { } name)
            {
                return Show(name, parsed.GetValue(owner));
            }

            List(parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static IReadOnlyList<string> Names => [.. ShippedFiles.Names(Folder).Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    private static void List(bool json)
    {
        var starters = Names.Select(name => (Name: name, Document: JsonNode.Parse(Read(name))!)).Select(starter => new
        {
            starter.Name, Title = starter.Document["title"]!.ToString(), Description = starter.Document["description"]!.ToString(),
            Rules = starter.Document["rules"]!.AsArray().Count,
        }).ToList();
        if (json)
        {
            Terminal.SayJson(starters);
            return;
        }

        foreach (var starter in starters)
        {
            Terminal.Say($"{starter.Name}: {starter.Description} {starter.Rules} rules.");
        }

        Terminal.Note("print one with: exchange policy starters --show NAME --for ORI > template.json");
    }

    private static int Show(string name, string? owner)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            return Terminal.Report([new Problem("--show", "starter-unknown", NearestWord.Suggest(name, [.. Names]))]);
        }

        var words = new Words();
        var ori = owner is null ? (Ori?)null : words.ReadOri("--for", owner);
        if (words.Problems.Count == 0)
        {
            Terminal.Say(For(ori, Read(name)));
        }

        return Terminal.Report(words.Problems);
    }

    /// <summary>Changes the text and not the tree, so that the template stays laid out as people wrote it.</summary>
    private static string For(Ori? owner, string text) =>
        owner is { } ori ? text.Replace($"\"{JsonNode.Parse(text)!["owner"]}\"", $"\"{ori}\"", StringComparison.Ordinal) : text;

    private static string Read(string name) => ShippedFiles.Read($"{Folder}{name}.json").TrimEnd();
}
