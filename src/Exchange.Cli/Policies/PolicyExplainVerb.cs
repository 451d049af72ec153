using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Policy.Decisions;
using Exchange.Policy.Templates;
using Exchange.Records.Validation;

namespace Exchange.Cli.Policies;

/// <summary><c>exchange policy explain</c>.</summary>
internal static class PolicyExplainVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var template = new Option<string>("--template") { Description = "The template", Required = true, HelpName = "FILE" };
        var requester = RequesterOptions.Requester();
        var onBehalfOf = RequesterOptions.OnBehalfOf();
        var useCode = RequesterOptions.UseCode();
        var consent = RequesterOptions.Consent();
        var groups = new Option<string?>("--groups") { Description = "The owner's named groups, groups.json", HelpName = "FILE" };
        var record = new Option<string>("--record") { Description = "A record as canonical JSON", Required = true, HelpName = "FILE" };
        var json = CommonOptions.Json();
        var command = new Command("explain", "Say what a requester would get of a record, and by which rules")
        {
            template, requester, onBehalfOf, useCode, consent, groups, record, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = new Words();
            var reading = TemplateReader.ReadTemplate(await File.ReadAllBytesAsync(parsed.GetValue(template)!, cancellationToken));
            var given = RecordValidator.Read(await File.ReadAllBytesAsync(parsed.GetValue(record)!, cancellationToken));
            var named = parsed.GetValue(groups) is { } file
                ? AgencyGroupsReader.Read(await File.ReadAllBytesAsync(file, cancellationToken))
                : new Reading<AgencyGroups>(AgencyGroups.None, []);
            var asking = RequesterOptions.Read(
                words, parsed.GetValue(requester)!, parsed.GetValue(onBehalfOf), parsed.GetValue(useCode), parsed.GetValue(consent));
            Problem[] problems = [.. words.Problems, .. reading.Problems, .. named.Problems, .. given.Problems];
            if (problems.Length > 0)
            {
                return Terminal.Report(problems);
            }

            var policy = new SharingPolicy(reading.Value!, ExchangeWideRules.Shipped()) { Groups = named.Value! };
            Print(DecisionExplanation.Of(policy, asking, given.Record!), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(IReadOnlyList<DecisionExplanation> explanations, bool json)
    {
        var record = explanations[0];
        if (json)
        {
            Terminal.SayJson(new
            {
                level = record.Level, levelRules = record.LevelRules, fields = record.Fields, rules = record.Rules,
                obligations = record.Obligations, errors = record.Errors,
                entities = explanations.Skip(1).Select(entity => new { entity.List, entity.EntityId, entity.Level, entity.Fields, entity.Rules }),
            });
            return;
        }

        Say("record", record);
        foreach (var obligation in record.Obligations)
        {
            Terminal.Say($"  the requester must: {obligation.Type} {obligation.Text}");
        }

        foreach (var entity in explanations.Skip(1))
        {
            Say($"{entity.List} {entity.EntityId}", entity);
        }
    }

    private static void Say(string what, DecisionExplanation explanation)
    {
        var rules = explanation.Rules.Count == 0 ? "no rule is for this requester" : $"rules {string.Join(", ", explanation.Rules)}";
        Terminal.Say($"{what}: {explanation.Level.ToString().ToLowerInvariant()}; {rules}");
        var withheld = explanation.Fields.Where(pair => explanation.Level == SharingLevel.Full && pair.Value.Action != FieldAction.Show);
        foreach (var (name, field) in withheld)
        {
            Terminal.Say($"  {name}: {field.Action.ToString().ToLowerInvariant()} by {string.Join(", ", field.Rules)}"
                + (field.Searchable ? "; a search may match on it" : ""));
        }
    }
}
