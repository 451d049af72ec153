using System.CommandLine;
using Exchange.Cli.Terminals;
using Exchange.Policy.Requesters;
using Exchange.Protocol.Registry;
using Exchange.Records.Identity;
using Exchange.Records.Validation;

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
        CreateAdmit(),
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

    private static Command CreateAdmit()
    {
        var folder = CommonOptions.Folder("hub");
        var ori = new Argument<string>("ORI") { Description = "The agency" };
        var level = new Option<string?>("--access-level") { Description = string.Join(", ", AccessLevels.Names) };
        var region = new Option<string?>("--region") { Description = "Region that sharing rules may name" };
        var managedBy = new Option<string?>("--managed-by") { Description = "ORI of the agency that has management control over it" };
        var outside = new Option<string?>("--outside-exchange") { Description = "Name of the other exchange that it takes part in" };
        var command = new Command("admit", "Say what an agency is admitted for; what is not given stays")
        {
            folder, ori, level, region, managedBy, outside,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = new Words();
            var agency = words.ReadOri("ORI", parsed.GetValue(ori));
            Ori? manager = parsed.GetValue(managedBy) is { } text ? words.ReadOri("--managed-by", text) : null;
            if (parsed.GetValue(level) is { } name && !AccessLevels.TryParse(name, out _))
            {
                words.Problems.Add(new Problem("--access-level", "word-unknown", NearestWord.Suggest(name, AccessLevels.Names)));
            }

            if (words.Problems.Count > 0)
            {
                Terminal.Report(words.Problems);
                return ExitCode.UsedWrongly;
            }

            AccessLevel? known = AccessLevels.TryParse(parsed.GetValue(level), out var read) ? read : null;
            await using var hub = await OpenedHub.OpenAsync(parsed.GetValue(folder)!);
            return Terminal.Report(await hub.Agencies.AdmitAsync(
                agency, known, parsed.GetValue(region), manager, parsed.GetValue(outside), cancellationToken));
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
