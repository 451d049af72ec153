using System.CommandLine;
using System.Globalization;
using Exchange.Cli.Terminals;
using Exchange.Node.Users;
using Spectre.Console;

namespace Exchange.Cli.Nodes;

/// <summary><c>exchange node user list</c>.</summary>
internal static class NodeUserListVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var folder = CommonOptions.Folder("node");
        var flag = new Option<string?>("--flag") { Description = "Only accounts with this flag, such as checks-missing or locked" };
        var json = CommonOptions.Json();
        var command = new Command("list", "List accounts with what is due or missing of each") { folder, flag, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var node = await OpenedNode.OpenAsync(parsed.GetValue(folder)!);
            var lines = await node.ListUsers.RunAsync(parsed.GetValue(flag), cancellationToken);
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(lines);
            }
            else
            {
                Terminal.Show(TableOf(lines));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Table TableOf(IReadOnlyList<UserLine> lines)
    {
        var table = new Table().AddColumns("id", "name", "roles", "certified until", "reviewed", "due or missing");
        foreach (var line in lines)
        {
            table.AddRow(
                Markup.Escape(line.Id), Markup.Escape(line.Name), string.Join(' ', line.Roles), Day(line.CertifiedUntil), Day(line.ReviewedOn),
                string.Join(' ', line.Flags));
        }

        return table;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
