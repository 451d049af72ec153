using System.CommandLine;
using System.Globalization;
using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;
using Exchange.Node.Policies;
using Exchange.Records.Validation;
using Exchange.Storage.Templates;

namespace Exchange.Cli.Policies;

/// <summary>The steps of a template's life: <c>exchange policy draft|approve|drop|publish|rollback|history|groups</c>.</summary>
internal static class TemplateLifeVerbs
{
    /// <summary>The verbs.</summary>
    public static IEnumerable<Command> Create() =>
    [
        OfFile("draft", "Keep a template as a draft; a second person must approve it", (life, file, user, ct) => life.DraftAsync(file, user, ct)),
        CreateApprove(),
        OfVersion("drop", "Give a draft up", (life, version, user, ct) => life.DropAsync(version, user, ct)),
        CreatePublish(),
        OfVersion(
            "rollback", "Put the rules of an earlier published version back into force at once, as a new version",
            (life, version, user, ct) => life.RollBackAsync(version, user, ct)),
        CreateHistory(),
        OfFile(
            "groups", "Publish the named groups of agencies that templates may speak of",
            (life, file, user, ct) => life.PublishGroupsAsync(file, user, ct)),
    ];

    private static Option<string?> By() => new("--by")
    {
        Description = "Who acts, for the audit log and the rule of two persons; goes beside the name of the machine's user", HelpName = "NAME",
    };

    private static Argument<int> Version() => new("VERSION") { Description = "The template's version" };

    private static string NameOf(string? by) => by is null ? OpenedNode.User : $"{OpenedNode.User}/{by}";

    private static Command OfFile(
        string name, string description, Func<TemplateLife, byte[], string, CancellationToken, Task<IReadOnlyList<Problem>>> step)
    {
        var file = new Argument<string>("FILE") { Description = "The document" };
        var (node, by) = (CommonOptions.Node(), By());
        var command = new Command(name, description) { file, node, by };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var document = await File.ReadAllBytesAsync(parsed.GetValue(file)!, cancellationToken);
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            return Terminal.Report(await step(opened.Templates, document, NameOf(parsed.GetValue(by)), cancellationToken));
        });
        return command;
    }

    private static Command OfVersion(
        string name, string description, Func<TemplateLife, int, string, CancellationToken, Task<IReadOnlyList<Problem>>> step)
    {
        var (version, node, by) = (Version(), CommonOptions.Node(), By());
        var command = new Command(name, description) { version, node, by };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            return Terminal.Report(await step(opened.Templates, parsed.GetValue(version), NameOf(parsed.GetValue(by)), cancellationToken));
        });
        return command;
    }

    private static Option<bool> NoDiff() => new("--no-diff")
    {
        Description = "Do not say what it changes, which takes a while where the node never ran",
    };

    private static Command CreateApprove()
    {
        var (version, node, noDiff, by) = (Version(), CommonOptions.Node(), NoDiff(), By());
        var command = new Command("approve", "Say what a draft that somebody else wrote changes, and approve it") { version, node, noDiff, by };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            await ShowDiffAsync(opened, parsed.GetValue(version), parsed.GetValue(noDiff), cancellationToken);
            return Terminal.Report(await opened.Templates.ApproveAsync(
                parsed.GetValue(version), NameOf(parsed.GetValue(by)), cancellationToken));
        });
        return command;
    }

    private static Task ShowDiffAsync(OpenedNode node, int version, bool isUnwanted, CancellationToken cancellationToken) =>
        isUnwanted ? Task.CompletedTask : PolicyDiffVerb.ShowSummaryAsync(node, version, cancellationToken);

    private static Command CreatePublish()
    {
        var (version, node, noDiff, by) = (Version(), CommonOptions.Node(), NoDiff(), By());
        var from = new Option<DateTimeOffset?>("--from")
        {
            Description = "When it begins to decide, such as 2026-12-01T06:00Z; at once where not given",
        };
        var command = new Command("publish", "Publish an approved template; it holds from the next query on, or from a date")
        {
            version, node, from, noDiff, by,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            await ShowDiffAsync(opened, parsed.GetValue(version), parsed.GetValue(noDiff), cancellationToken);
            return Terminal.Report(await opened.Templates.PublishAsync(
                parsed.GetValue(version), parsed.GetValue(from)?.ToUniversalTime(), NameOf(parsed.GetValue(by)), cancellationToken));
        });
        return command;
    }

    private static Command CreateHistory()
    {
        var (node, json) = (CommonOptions.Node(), CommonOptions.Json());
        var command = new Command("history", "List every version with who drafted, approved and published it, and which one decides") { node, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            var history = await opened.TemplateStore.HistoryAsync(cancellationToken);
            var inForce = await opened.TemplateStore.InForceAsync(TimeProvider.System.GetUtcNow(), cancellationToken);
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(history.Select(one => new
                {
                    one.Version, one.State, one.Title, one.Digest, one.DraftedBy, one.DraftedAt, one.ApprovedBy, one.ApprovedAt, one.PublishedBy,
                    one.PublishedAt, one.EffectiveFrom, one.Restores, inForce = one.Version == inForce?.Version,
                }));
                return ExitCode.Done;
            }

            foreach (var one in history)
            {
                Terminal.Say(Line(one, one.Version == inForce?.Version));
            }

            if (history.Count == 0)
            {
                Terminal.Say("no template was drafted yet: the node shares with nobody; begin with `exchange policy draft FILE --node DIR`");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Line(StoredTemplate one, bool inForce)
    {
        var steps = string.Join(", ", Steps(one));
        var restores = one.Restores is { } earlier ? string.Create(CultureInfo.InvariantCulture, $" (puts back version {earlier})") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(inForce ? "*" : " ")} version {one.Version} {one.State.ToString().ToLowerInvariant()}{restores}: {one.Title}; {steps}");
    }

    private static IEnumerable<string> Steps(StoredTemplate one)
    {
        yield return $"drafted by {one.DraftedBy} {one.DraftedAt:u}";
        if (one.ApprovedAt is { } approved)
        {
            yield return $"approved by {one.ApprovedBy} {approved:u}";
        }

        if (one.PublishedAt is { } published)
        {
            yield return $"published by {one.PublishedBy} {published:u}, decides from {one.EffectiveFrom:u}";
        }
    }
}
