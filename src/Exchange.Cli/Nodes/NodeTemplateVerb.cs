using System.CommandLine;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Nodes;

/// <summary><c>exchange node template publish</c>.</summary>
internal static class NodeTemplateVerb
{
    /// <summary>The verb.</summary>
    public static Command Create() => new("template", "The sharing template of a node") { CreatePublish() };

    private static Command CreatePublish()
    {
        var folder = CommonOptions.Folder("node");
        var file = new Argument<string>("TEMPLATE.json") { Description = "The template; its version must be greater than the one in force" };
        var command = new Command("publish", "Put a template into force; it holds from the next query on") { folder, file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var template = await File.ReadAllBytesAsync(parsed.GetValue(file)!, cancellationToken);
            await using var node = await OpenedNode.OpenAsync(parsed.GetValue(folder)!);
            return Terminal.Report(await node.Publish.RunAsync(template, OpenedNode.User, cancellationToken));
        });
        return command;
    }
}
