using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Users;

namespace Exchange.Cli.Nodes;

/// <summary><c>exchange node invite</c>.</summary>
internal static class NodeInviteVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var (folder, json) = (CommonOptions.Folder("node"), CommonOptions.Json());
        var command = new Command("invite", "Print a link, good once and for 24 hours, by which an administrator's account is made") { folder, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var node = await OpenedNode.OpenAsync(parsed.GetValue(folder)!);
            var token = await node.ChangeUser.InviteAdministratorAsync(OpenedNode.User, cancellationToken);
            return Say(FirstAdministrator.LinkTo(node.Settings, token), parsed.GetValue(json));
        });
        return command;
    }

    /// <summary>Prints a link.</summary>
    public static int Say(Uri link, bool asJson)
    {
        if (asJson)
        {
            Terminal.SayJson(new { link });
        }
        else
        {
            Terminal.Say(link.ToString());
            Terminal.Note("this link is good once and for 24 hours; it is shown once and kept nowhere");
        }

        return ExitCode.Done;
    }
}
