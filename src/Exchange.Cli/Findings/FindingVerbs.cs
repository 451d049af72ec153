using System.CommandLine;
using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Findings;
using Exchange.Node.Findings.Sampling;

namespace Exchange.Cli.Findings;

/// <summary><c>exchange findings</c>.</summary>
internal static class FindingVerbs
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("findings", "Misuse that the audit log shows: look for it, read it, note what became of it")
    {
        CreateList(),
        CreateShow(),
        CreateDispose(),
        CreateSample(),
    };

    private static Command CreateList()
    {
        var node = CommonOptions.Node();
        var all = new Option<bool>("--all") { Description = "Those dealt with too" };
        var json = CommonOptions.Json();
        var command = new Command("list", "Look through the log, and list what is open, the gravest first") { node, all, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            await opened.FindMisuse.RunAsync(cancellationToken);
            var cases = await opened.Findings.ReadAsync(parsed.GetValue(all), Reader(opened), cancellationToken);
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(cases);
                return ExitCode.Done;
            }

            foreach (var one in cases)
            {
                Say(one);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateShow()
    {
        var id = Id();
        var node = CommonOptions.Node();
        var json = CommonOptions.Json();
        var command = new Command("show", "One finding with the entries that it rests on") { id, node, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            var file = await opened.Findings.ShowAsync(parsed.GetValue(id)!, Reader(opened), cancellationToken);
            if (file is null)
            {
                Terminal.Complain(["there is no such finding; list them with `exchange findings list`"]);
                return ExitCode.SaidNo;
            }

            if (parsed.GetValue(json))
            {
                Terminal.SayJson(file);
                return ExitCode.Done;
            }

            Say(file.Case);
            foreach (var line in file.Evidence.Select(InquiryLine.Of))
            {
                Terminal.Say($"  entry {line.Index}  {line.Date}  {line.MessageKey}  {line.User}  "
                    + $"{line.Subject} | {line.Reason} | {line.CaseNumber}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateDispose()
    {
        var id = Id();
        var node = CommonOptions.Node();
        var disposition = new Option<string>("--as") { Description = string.Join(", ", Dispositions.Names), Required = true };
        var note = new Option<string>("--note") { Description = "Why", Required = true };
        var json = CommonOptions.Json();
        var command = new Command("dispose", "Note what became of a finding; misuse is reported at once") { id, node, disposition, note, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            var request = new DisposeRequest(parsed.GetValue(disposition), parsed.GetValue(note));
            var problems = await opened.DisposeFinding.RunAsync(parsed.GetValue(id)!, request, Reader(opened), cancellationToken);
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(new { finding = parsed.GetValue(id), disposition = request.Disposition, done = problems.Count == 0 });
            }

            return Terminal.Report(problems);
        });
        return command;
    }

    private static Command CreateSample()
    {
        var node = CommonOptions.Node();
        var month = new Option<string>("--month") { Description = "A month that has ended", HelpName = "yyyy-MM", Required = true };
        var users = new Option<int>("--users") { Description = "Of how many users one search each", DefaultValueFactory = _ => 5 };
        var json = CommonOptions.Json();
        var command = new Command("sample", "Draw searches for review that nobody can steer, so that quiet users are looked at too")
        {
            node, month, users, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            var (sample, problems) = await opened.DrawSample.RunAsync(
                new SampleRequest(parsed.GetValue(month), parsed.GetValue(users)), Reader(opened), cancellationToken);
            if (sample is null)
            {
                Terminal.Report(problems);
                return ExitCode.UsedWrongly;
            }

            if (parsed.GetValue(json))
            {
                Terminal.SayJson(sample);
                return ExitCode.Done;
            }

            Terminal.Say($"drawn by the root {sample.Root} of {sample.Size} entries");
            foreach (var item in sample.Items)
            {
                Terminal.Say($"  entry {item.Index}  {item.User}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Id() => new("ID") { Description = "The finding's id" };

    private static AuditReader Reader(OpenedNode opened) => new(OpenedNode.User, opened.Settings.Ori);

    private static void Say(FindingCase one)
    {
        var state = one.Disposition is { } done
            ? $"{Dispositions.Name(done.Disposition)} by {done.By}" + (one.HasGrown ? ", and more has come since" : "") : "open";
        Terminal.Say($"{one.Finding.Id}  {one.Finding.Score,3}  {one.Finding.Title}: {one.Finding.Why} "
            + $"({one.Finding.Evidence.Count} entries; {state})");
    }
}
