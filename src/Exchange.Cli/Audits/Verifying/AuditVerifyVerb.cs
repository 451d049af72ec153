using System.CommandLine;
using Exchange.Cli.Audits.Packages;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Audits.Verifying;

/// <summary><c>exchange audit verify</c>.</summary>
internal static class AuditVerifyVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var place = new Argument<string>("DIR|URL|PACKAGE")
        {
            Description = "Folder of a node or hub, address of its log, or a package that `exchange audit export` wrote",
        };
        var key = new Option<string?>("--key")
        {
            Description = "The log's public key, when you do not trust the one in the folder or package; needed for a URL",
            HelpName = "AUDIT.vkey",
        };
        var from = new Option<string[]>("--from")
        {
            Description = "A signed checkpoint kept from before; the log must begin with it", HelpName = "CHECKPOINT",
        };
        var witness = new Option<string[]>("--witness") { Description = "Public keys of witnesses whose cosignatures count", HelpName = "FILE.vkey" };
        var identity = new Option<string?>("--as") { Description = "Folder of the node or hub whose certificate to show over TLS", HelpName = "DIR" };
        var json = CommonOptions.Json();
        var command = new Command("verify", "Check every entry, every private part, the tree and its signatures; names the first bad entry")
        {
            place, key, from, witness, identity, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new VerifyOptions(
                parsed.GetValue(place)!,
                parsed.GetValue(key) is { } file ? KeyFiles.ReadOne(file) : null,
                [.. (parsed.GetValue(from) ?? []).Select(note => (ReadOnlyMemory<byte>)File.ReadAllBytes(note))],
                [.. (parsed.GetValue(witness) ?? []).SelectMany(KeyFiles.Read)],
                parsed.GetValue(identity));
            return await RunAsync(options, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(VerifyOptions options, bool json, CancellationToken cancellationToken)
    {
        if (options.Place.Contains("://", StringComparison.Ordinal))
        {
            if (options.LogKey is null || !Uri.TryCreate(options.Place, UriKind.Absolute, out _))
            {
                Terminal.Complain(["give the log's address, and with --key its public key, which you must have from elsewhere"]);
                return ExitCode.UsedWrongly;
            }

            var served = await Terminal.WithProgressAsync(
                "verifying", progress => VerifyLog.OverHttpAsync(options, progress, cancellationToken));
            return served.Say(json);
        }

        if (File.Exists(options.Place))
        {
            return (await VerifyPackage.RunAsync(options, cancellationToken)).Say(json);
        }

        return (await Terminal.WithProgressAsync("verifying", progress => VerifyLog.InFolderAsync(options, progress, cancellationToken))).Say(json);
    }
}
