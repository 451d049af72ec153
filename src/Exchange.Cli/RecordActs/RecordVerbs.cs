using System.CommandLine;
using Exchange.Cli.Nodes;
using Exchange.Cli.Terminals;
using Exchange.Node.RecordsByHand;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Cli.RecordActs;

/// <summary><c>exchange record</c>.</summary>
internal static class RecordVerbs
{
    private const string Withhold = "withhold-";

    private delegate Task<RecordOutcome> Act(ChangeRecord change, RecordId id, string mark, string order, CancellationToken cancellationToken);

    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("record", "Show one record, or change one of your own by hand")
    {
        RecordShowVerb.Create(),
        CreateAct("restrict", "Mark a record by hand (sealed unless you say otherwise) or withhold a field of it; no feed undoes it",
            (change, id, mark, order, token) => change.RestrictAsync(id, mark, order, OpenedNode.User, token), marks: true),
        CreateAct("release", "Take off a mark that was put on by hand", (change, id, mark, order, token) =>
            change.ReleaseAsync(id, mark, order, OpenedNode.User, token), marks: true),
        CreateAct("delete", "Take a record out of view and keep its history", (change, id, _, order, token) =>
            change.DeleteAsync(id, order, OpenedNode.User, token)),
        CreateAct("expunge", "Destroy a record for good; no feed brings it back", (change, id, _, order, token) =>
            change.ExpungeAsync(id, order, OpenedNode.User, token)),
    };

    private static Command CreateAct(string verb, string description, Act act, bool marks = false)
    {
        var node = CommonOptions.Node();
        var record = new Argument<string>("RECORD") { Description = "ORI/system/local id" };
        var mark = new Option<string>("--mark") { Description = "The mark", DefaultValueFactory = _ => "sealed" };
        var field = new Option<string?>("--field") { Description = "Instead of a mark: the field group to withhold, for example narrative" };
        var order = new Option<string>("--order") { Description = "Number of the order, or the reason; it goes into the audit log", Required = true };
        var command = new Command(verb, description) { node, record, order };
        if (marks)
        {
            command.Options.Add(mark);
            command.Options.Add(field);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!RecordId.TryParse(parsed.GetValue(record), out var id))
            {
                Terminal.Report([new Problem("RECORD", "record-unreadable", "give ORI/system/local id")]);
                return ExitCode.UsedWrongly;
            }

            await using var opened = await OpenedNode.OpenAsync(parsed.GetValue(node)!);
            var group = marks ? parsed.GetValue(field) : null;
            var meant = group is not null ? Withhold + group : marks ? parsed.GetValue(mark)! : "";
            var outcome = await act(opened.Change, id, meant, parsed.GetValue(order)!, cancellationToken);
            return Report(outcome);
        });
        return command;
    }

    private static int Report(RecordOutcome outcome)
    {
        switch (outcome)
        {
            case RecordOutcome.Done:
                Terminal.Say("done; it holds for every search from now on");
                return ExitCode.Done;
            case RecordOutcome.NotFound:
                Terminal.Complain(["this node holds no such record"]);
                return ExitCode.SaidNo;
            case RecordOutcome.Refused:
            default:
                Terminal.Complain(["give a mark of the table `mark` or a field group, and the number of the order or a reason"]);
                return ExitCode.SaidNo;
        }
    }
}
