using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Policy.Templates;

namespace Exchange.Cli.Policies;

/// <summary><c>exchange policy check</c>.</summary>
internal static class PolicyCheckVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("TEMPLATE.json") { Description = "The template" };
        var json = CommonOptions.Json();
        var command = new Command("check", "List everything that is wrong with a template") { file, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var reading = TemplateReader.ReadTemplate(await File.ReadAllBytesAsync(parsed.GetValue(file)!, cancellationToken));
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(new { valid = reading.IsValid, problems = reading.Problems, digest = reading.Value?.Digest });
                return reading.IsValid ? ExitCode.Done : ExitCode.SaidNo;
            }

            if (reading.IsValid)
            {
                var template = reading.Value;
                Terminal.Say(
                    $"version {template.Version} for {template.Owner}: {template.Rules.Count} rules, nothing wrong; digest {template.Digest}");
            }

            return Terminal.Report(reading.Problems);
        });
        return command;
    }
}
