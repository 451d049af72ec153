using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Users;

namespace Exchange.Cli.Nodes;

/// <summary><c>exchange node user add</c>.</summary>
internal static class NodeUserVerb
{
    /// <summary>The verb.</summary>
    public static Command Create() => new("user", "Accounts of a node") { CreateAdd() };

    private static Command CreateAdd()
    {
        var folder = CommonOptions.Folder("node");
        var id = new Option<string>("--id") { Description = "The account's id, never given to another person", Required = true };
        var name = new Option<string>("--name") { Description = "The person's name", Required = true };
        var role = new Option<string>("--role") { Description = "officer, analyst, administrator, nac, operator or feed", Required = true };
        var certified = new Option<string>("--certified-until")
        {
            Description = "Last day of the person's certification, yyyy-MM-dd",
            Required = true,
        };
        var useCodes = CommonOptions.UseCodes("C");
        var sworn = new Option<bool>("--sworn") { Description = "The person is a sworn officer" };
        var tokenFile = new Option<string>("--token-file")
        {
            Description = "Write the token to this new file, readable by you alone, instead of printing it",
        };
        var command = new Command("add", "Add an account and give out its token, once")
        {
            folder, id, name, role, certified, useCodes, sworn, tokenFile,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = new Words();
            var userRole = words.ReadWord<UserRole>("--role", parsed.GetValue(role)!);
            var until = words.ReadDay("--certified-until", parsed.GetValue(certified)!);
            var codes = words.ReadUseCodes("--use-codes", parsed.GetValue(useCodes) ?? []);
            if (words.Problems.Count > 0)
            {
                Terminal.Report(words.Problems);
                return ExitCode.UsedWrongly;
            }

            await using var node = await OpenedNode.OpenAsync(parsed.GetValue(folder)!);
            var (token, problems) = await node.AddUser.RunAsync(
                parsed.GetValue(id)!, parsed.GetValue(name)!, userRole, codes, until, cancellationToken, parsed.GetValue(sworn));
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
