using System.CommandLine;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Nodes;

/// <summary><c>exchange node user</c>.</summary>
internal static class NodeUserVerb
{
    /// <summary>The verb.</summary>
    public static Command Create() => new("user", "Accounts of a node")
    {
        CreateAdd(),
        NodeUserListVerb.Create(),
        NodeUserChangeVerbs.CreateDisable(),
        NodeUserChangeVerbs.CreateOpen(),
        NodeUserChangeVerbs.CreateRelease(),
        NodeUserChangeVerbs.CreateCertify(),
        NodeUserChangeVerbs.CreateReview(),
        NodeUserChangeVerbs.CreateInvite(),
    };

    private static Command CreateAdd()
    {
        var folder = CommonOptions.Folder("node");
        var account = new AccountOptions();
        var tokenFile = new Option<string>("--token-file")
        {
            Description = "Write the token to this new file, readable by you alone, instead of printing it",
        };
        var command = new Command("add", "Add an account and give out its token, once") { folder, tokenFile };
        account.All.ToList().ForEach(command.Options.Add);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = new Words();
            var given = account.Read(parsed, words);
            if (words.Problems.Count > 0)
            {
                Terminal.Report(words.Problems);
                return ExitCode.UsedWrongly;
            }

            await using var node = await OpenedNode.OpenAsync(parsed.GetValue(folder)!);
            var (token, problems) = await node.AddUser.RunAsync(given, OpenedNode.User, cancellationToken);
            return token is null ? Terminal.Report(problems) : GiveOut(token, parsed.GetValue(tokenFile));
        });
        return command;
    }

    private static int GiveOut(string token, string? file)
    {
        if (file is null)
        {
            Terminal.Say(token);
            Terminal.Note("this is the account's token; it is shown once and kept nowhere");
        }
        else
        {
            Protocol.Keys.KeyFile.Write(file, token);
        }

        return ExitCode.Done;
    }
}
