using System.CommandLine;
using Exchange.Audit.Bundles;
using Exchange.Audit.Merkle;
using Exchange.Cli.Terminals;
using Exchange.Storage.Auditing;

namespace Exchange.Cli.Audits.Verifying;

/// <summary><c>exchange audit proof</c>.</summary>
internal static class AuditProofVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var node = LogFolder.Option();
        var index = new Option<long>("--index") { Description = "Place of the entry, counted from 0", Required = true };
        var command = new Command("proof", "An entry with its inclusion proof and the signed checkpoint (C2SP tlog-proof), to be checked offline")
        {
            node, index,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var place = parsed.GetValue(index);
            await LogFolder.RecordReadAsync(parsed.GetValue(node)!, "proof", $$"""{"index":{{place}}}""", cancellationToken);
            using var snapshot = AuditSnapshot.Open(LogFolder.Open(parsed.GetValue(node)!).Place);
            var size = snapshot.Head?.Frontier.Size ?? new TreeSize(0);
            if (place < 0 || place >= size.Value)
            {
                Terminal.Complain([$"--index: give a whole number from 0 to {size.Value - 1}"]);
                return ExitCode.UsedWrongly;
            }

            var entry = (await snapshot.ReadEntriesAsync(new EntryIndex(place), 1, cancellationToken))[0];
            var proof = await new ProofBuilder(snapshot).InclusionAsync(new EntryIndex(place), size, cancellationToken);
            Console.Out.Write(new ProofBundle(new EntryIndex(place), proof, snapshot.CheckpointNote, entry).ToText());
            return ExitCode.Done;
        });
        return command;
    }
}
