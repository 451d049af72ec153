using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Protocol.Registry;

namespace Exchange.Cli.Hubs;

/// <summary><c>exchange hub agency</c>.</summary>
internal static class HubAgencyVerbs
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("agency", "Standing and rights of agencies")
    {
        CreateStanding("suspend", "Suspend an agency: it may not ask and is not asked, from the next request on", Standing.Suspended),
        CreateStanding("restore", "Take a suspended agency back", Standing.Active),
        CreateServe(),
    };

    private static Command CreateStanding(string verb, string description, Standing standing)
    {
        var folder = CommonOptions.Folder("hub");
        var ori = new Argument<string>("ORI") { Description = "The agency" };
        var command = new Command(verb, description) { folder, ori };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = new Words();
            var agency = words.ReadOri("ORI", parsed.GetValue(ori));
            if (words.Problems.Count > 0)
            {
                Terminal.Report(words.Problems);
                return ExitCode.UsedWrongly;
            }

            await using var hub = await OpenedHub.OpenAsync(parsed.GetValue(folder)!);
            return Terminal.Report(await hub.Agencies.SetStandingAsync(agency, standing, cancellationToken));
        });
        return command;
    }

    private static Command CreateServe()
    {
        var folder = CommonOptions.Folder("hub");
        var ori = new Option<string>("--ori") { Description = "The agency without a node of its own", Required = true };
        var name = new Option<string>("--name") { Description = "Its name", Required = true };
        var servedBy = new Option<string>("--served-by") { Description = "ORI of the agency whose node asks for it", Required = true };
        var authorised = new Option<bool>("--authorised")
        {
            Description = "It is authorised for inquiry; without this every inquiry for it is refused",
        };
        var useCodes = CommonOptions.UseCodes("C");
        var command = new Command("serve", "Add a non-terminal agency that asks through another's node")
        {
            folder, ori, name, servedBy, authorised, useCodes,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = new Words();
            var agency = words.ReadOri("--ori", parsed.GetValue(ori));
            var server = words.ReadOri("--served-by", parsed.GetValue(servedBy));
            var codes = words.ReadUseCodes("--use-codes", parsed.GetValue(useCodes) ?? []);
            if (words.Problems.Count > 0)
            {
                Terminal.Report(words.Problems);
                return ExitCode.UsedWrongly;
            }

            await using var hub = await OpenedHub.OpenAsync(parsed.GetValue(folder)!);
            return Terminal.Report(await hub.Agencies.AddServedAsync(
                agency, parsed.GetValue(name)!, server, parsed.GetValue(authorised), codes, cancellationToken));
        });
        return command;
    }
}
