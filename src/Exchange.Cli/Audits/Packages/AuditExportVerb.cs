using System.CommandLine;
using Exchange.Cli.Audits.Verifying;
using Exchange.Cli.Terminals;
using Exchange.Hosting.Auditing.Packages;
using Exchange.Storage.Auditing;
using Exchange.Storage.Witnessing;

namespace Exchange.Cli.Audits.Packages;

/// <summary><c>exchange audit export</c>.</summary>
internal static class AuditExportVerb
{
    private const int CosignAttempts = 10;
    private static readonly TimeSpan CosignPause = TimeSpan.FromMilliseconds(200);

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var node = LogFolder.Option();
        var receiver = new Option<string>("--for") { Description = "The agency that receives the package", HelpName = "ORI", Required = true };
        var from = new Option<string>("--from") { Description = "First day, yyyy-MM-dd, UTC", Required = true };
        var to = new Option<string>("--to") { Description = "Last day, yyyy-MM-dd, UTC", Required = true };
        var output = new Option<string>("--out")
        {
            Description = "The package to write, a zip archive; it must not exist", HelpName = "FILE", Required = true,
        };
        var command = new Command("export", "Pack what concerns one agency, with proofs, for somebody outside to verify")
        {
            node, receiver, from, to, output,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var words = new Words();
            var ori = words.ReadOri("--for", parsed.GetValue(receiver));
            var (first, last) = (words.ReadDay("--from", parsed.GetValue(from)!), words.ReadDay("--to", parsed.GetValue(to)!));
            if (words.Problems.Count > 0 || first > last)
            {
                Terminal.Report(words.Problems);
                Terminal.Complain(first > last && words.Problems.Count == 0 ? ["--to: the last day is before the first one"] : []);
                return ExitCode.UsedWrongly;
            }

            var log = LogFolder.Open(parsed.GetValue(node)!);
            var key = KeyFiles.ReadOne(Path.Combine(log.Path, "audit.vkey"));
            var order = new PackageOrder(ori, log.Ori, first, last, key, [.. log.Peers().Select(peer => peer.WitnessKey)]);
            return await WriteAsync(log, order, parsed.GetValue(output)!, cancellationToken);
        });
        return command;
    }

    private static async Task<int> WriteAsync(LogFolder log, PackageOrder order, string output, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(output, FileMode.CreateNew, FileAccess.Write);
        // The entry of the export is made before anything is written, so that nothing leaves without it.
        var sought = $$"""{"for":"{{order.Receiver}}","from":"{{order.From:yyyy-MM-dd}}","to":"{{order.To:yyyy-MM-dd}}"}""";
        await log.RecordReadAsync("export", sought, cancellationToken);
        var cosigned = order.Witnesses.Count > 0 ? await UntilCosignedAsync(log, cancellationToken) : [];
        using var snapshot = AuditSnapshot.Open(log.Place);
        using var proofs = AuditSnapshot.Open(log.Place);
        var entries = await new WritePackage(snapshot, proofs).RunAsync(
            order with { Cosigned = cosigned.Count > 0 ? cosigned[0] : default }, file, cancellationToken);
        Terminal.Say($"{entries} entries for {order.Receiver} in {output}");
        return ExitCode.Done;
    }

    /// <summary>Gives a running process a moment to have the newest entries cosigned.</summary>
    private static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> UntilCosignedAsync(LogFolder log, CancellationToken cancellationToken)
    {
        using var snapshot = AuditSnapshot.Open(log.Place);
        using var store = WitnessStore.Open(log.Databases, TimeProvider.System);
        for (var attempt = 0; attempt < CosignAttempts; attempt++)
        {
            if (await store.CosignaturesAsync(cancellationToken) is [var newest, ..] && newest.Size >= snapshot.Head?.Frontier.Size.Value)
            {
                break;
            }

            await Task.Delay(CosignPause, TimeProvider.System, cancellationToken);
        }

        return await VerifyLog.CosignedAsync(log.Databases, cancellationToken);
    }
}
