using System.CommandLine;
using System.Text;
using Exchange.Audit.Bundles;
using Exchange.Audit.Notes;
using Exchange.Audit.Proofs;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Audits.Verifying;

/// <summary><c>exchange audit check bundle</c>.</summary>
internal static class AuditCheckBundleVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE.tlog-proof") { Description = "What `exchange audit proof` printed" };
        var key = new Option<string>("--key") { Description = "The log's public key", HelpName = "AUDIT.vkey", Required = true };
        var command = new Command("bundle", "Check an entry with its inclusion proof and signed checkpoint, offline") { file, key };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = await File.ReadAllTextAsync(parsed.GetValue(file)!, cancellationToken);
            if (!ProofBundle.TryParse(text, out var bundle) || bundle.Extra is not { } entry)
            {
                Terminal.Complain(["the file is no C2SP tlog-proof with its entry in the line `extra`"]);
                return ExitCode.UsedWrongly;
            }

            var wrong = Check(bundle, entry, KeyFiles.ReadOne(parsed.GetValue(key)!));
            Terminal.Say(wrong is null ? $"valid: entry {bundle.Index} {Encoding.UTF8.GetString(entry.Span)}" : $"invalid: {wrong}");
            return wrong is null ? ExitCode.Done : ExitCode.SaidNo;
        });
        return command;
    }

    private static string? Check(ProofBundle bundle, ReadOnlyMemory<byte> entry, NoteKey key)
    {
        var signed = new CheckpointVerifier(key).Verify(bundle.Checkpoint.Span);
        if (!signed.IsTrusted)
        {
            return "the checkpoint is not signed by this log's key";
        }

        var verdict = ProofVerifier.VerifyInclusion(
            bundle.Index, signed.Checkpoint.Size, ProofVerifier.LeafHash(entry.Span), bundle.Proof, signed.Checkpoint.Root);
        return verdict == ProofVerdict.Valid ? null : "the entry does not stand there in the tree of the checkpoint";
    }
}
