using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Node.Users;
using Exchange.Records.Validation;
using Exchange.Storage.Accounts;

namespace Exchange.Cli.Nodes;

/// <summary>What <c>exchange node user</c> changes of one account.</summary>
internal static class NodeUserChangeVerbs
{
    /// <summary><c>disable</c>.</summary>
    public static Command CreateDisable()
    {
        var reason = ClearanceOptions.Text(
            "--reason", "not-needed, separated, violation, inactive, convicted (for good) or not-confirmed", required: true);
        return Create("disable", "Disable an account; its sessions end at once", [reason], async (node, parsed, words, id, cancellationToken) =>
        {
            var why = words.ReadWord<ClosureReason>(reason.Name, parsed.GetValue(reason)!.Replace("-", "", StringComparison.Ordinal));
            return words.Problems.Count > 0 ? [] : await node.ChangeUser.DisableAsync(id, why, OpenedNode.User, cancellationToken);
        });
    }

    /// <summary><c>open</c>.</summary>
    public static Command CreateOpen() => Create(
        "open", "Open a disabled account again", [], (node, _, _, id, cancellationToken) =>
            node.ChangeUser.OpenAsync(id, OpenedNode.User, cancellationToken));

    /// <summary><c>release</c>.</summary>
    public static Command CreateRelease() => Create(
        "release", "Take off the lock that five failures put on", [], (node, _, _, id, cancellationToken) =>
            node.ChangeUser.ReleaseAsync(id, OpenedNode.User, cancellationToken));

    /// <summary><c>certify</c>.</summary>
    public static Command CreateCertify()
    {
        var clearances = new ClearanceOptions();
        return Create(
            "certify", "Put down certification, training, fingerprint checks or signed undertakings", clearances.All,
            async (node, parsed, words, id, cancellationToken) =>
            {
                var given = clearances.Read(parsed, words);
                return words.Problems.Count > 0 ? [] : await node.ChangeUser.CertifyAsync(id, given, OpenedNode.User, cancellationToken);
            });
    }

    /// <summary><c>review</c>.</summary>
    public static Command CreateReview()
    {
        var drop = new Option<bool>("--not-confirmed") { Description = "The person is not to keep the account; it is disabled" };
        return Create("review", "Confirm an account in the yearly review", [drop], (node, parsed, _, id, cancellationToken) =>
            node.ChangeUser.ReviewAsync(id, !parsed.GetValue(drop), OpenedNode.User, cancellationToken));
    }

    /// <summary><c>invite</c>.</summary>
    public static Command CreateInvite()
    {
        var (folder, id, json) = (CommonOptions.Folder("node"), Id(), CommonOptions.Json());
        var reset = new Option<bool>("--reset-factors") { Description = "Take away second factors, because they were lost" };
        var command = new Command("invite", "Print a link, good once and for 24 hours, by which the person sets a password")
        {
            folder, id, reset, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var node = await OpenedNode.OpenAsync(parsed.GetValue(folder)!);
            var (token, problems) = await node.ChangeUser.InviteAsync(
                parsed.GetValue(id)!, parsed.GetValue(reset), OpenedNode.User, cancellationToken);
            return token is null
                ? Terminal.Report(problems)
                : NodeInviteVerb.Say(FirstAdministrator.LinkTo(node.Settings, token), parsed.GetValue(json));
        });
        return command;
    }

    private static Option<string> Id() => ClearanceOptions.Text("--id", "The account's id", required: true);

    private static Command Create(
        string verb, string description, IReadOnlyList<Option> options,
        Func<OpenedNode, ParseResult, Words, string, CancellationToken, Task<IReadOnlyList<Problem>>> change)
    {
        var (folder, id, json) = (CommonOptions.Folder("node"), Id(), CommonOptions.Json());
        var command = new Command(verb, description) { folder, id, json };
        options.ToList().ForEach(command.Options.Add);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = new Words();
            await using var node = await OpenedNode.OpenAsync(parsed.GetValue(folder)!);
            var problems = await change(node, parsed, words, parsed.GetValue(id)!, cancellationToken);
            if (words.Problems.Count > 0)
            {
                Terminal.Report(words.Problems);
                return ExitCode.UsedWrongly;
            }

            if (parsed.GetValue(json))
            {
                Terminal.SayJson(new { account = parsed.GetValue(id), change = verb, done = problems.Count == 0 });
            }

            return Terminal.Report(problems);
        });
        return command;
    }
}
