using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Policy.Decisions;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

namespace Exchange.Cli.Policies;

/// <summary><c>exchange policy explain</c>.</summary>
internal static class PolicyExplainVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var template = new Option<string>("--template") { Description = "The template", Required = true, HelpName = "FILE" };
        var requester = new Option<string>("--requester") { Description = "ORI of the agency that asks", Required = true };
        var onBehalfOf = new Option<string?>("--on-behalf-of") { Description = "ORI of the agency for which it asks" };
        var useCode = new Option<string>("--use-code") { Description = "Use code: A C F J or S", DefaultValueFactory = _ => "C" };
        var consent = new Option<bool>("--consent") { Description = "Consent is on file" };
        var record = new Option<string>("--record") { Description = "A record as canonical JSON", Required = true, HelpName = "FILE" };
        var json = CommonOptions.Json();
        var command = new Command("explain", "Say what a requester would get of a record, and by which rules")
        {
            template, requester, onBehalfOf, useCode, consent, record, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = new Words();
            var reading = TemplateReader.ReadTemplate(await File.ReadAllBytesAsync(parsed.GetValue(template)!, cancellationToken));
            var given = RecordValidator.Read(await File.ReadAllBytesAsync(parsed.GetValue(record)!, cancellationToken));
            var codes = words.ReadUseCodes("--use-code", [parsed.GetValue(useCode)!]);
            var ori = words.ReadOri("--requester", parsed.GetValue(requester));
            Ori? other = parsed.GetValue(onBehalfOf) is { } text ? words.ReadOri("--on-behalf-of", text) : null;
            Problem[] problems = [.. words.Problems, .. reading.Problems, .. given.Problems];
            if (problems.Length > 0)
            {
                return Terminal.Report(problems);
            }

            var asking = new Requester(ori, other, codes[0], parsed.GetValue(consent));
            var policy = new SharingPolicy(reading.Value!, ExchangeWideRules.Shipped());
            Print(Evaluator.Decide(policy, asking, EntryLabel.Of(given.Record!)), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Decision decision, bool json)
    {
        var fields = FieldGroups.Decidable.ToDictionary(FieldGroups.Name, group => decision[group], StringComparer.Ordinal);
        if (json)
        {
            Terminal.SayJson(new { level = decision.Level, fields, rules = decision.RuleIds, obligations = decision.Obligations,
                errors = decision.Errors });
            return;
        }

        Terminal.Say($"level: {decision.Level}, by rules: {(decision.RuleIds.Count == 0 ? "none matches" : string.Join(", ", decision.RuleIds))}");
        foreach (var (name, rule) in fields.Where(field => decision.Level == SharingLevel.Full && field.Value != FieldRule.Open))
        {
            Terminal.Say($"  {name}: {rule.Action}{(rule.Searchable ? ", can be searched" : "")}");
        }

        foreach (var obligation in decision.Obligations)
        {
            Terminal.Say($"  the requester must: {obligation.Type} {obligation.Text}");
        }
    }
}
