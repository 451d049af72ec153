using System.CommandLine;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;
using Exchange.Audit.Witnessing;
using Exchange.Cli.Audits.PlainFiles;
using Exchange.Cli.Audits.Verifying;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Audits.Witnesses;

/// <summary><c>exchange audit check fork</c>: 0 both can be true, 1 they contradict each other, 2 neither is shown.</summary>
internal static class AuditCheckForkVerb
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var one = new Argument<string>("NOTE1") { Description = "A signed checkpoint" };
        var other = new Argument<string>("NOTE2") { Description = "Another signed checkpoint of the same log" };
        var key = new Option<string>("--key") { Description = "The log's public key", HelpName = "AUDIT.vkey", Required = true };
        var proof = new Option<string?>("--proof")
        {
            Description = "A consistency proof between the two, as `exchange audit prove consistency` writes it; needed where the sizes differ",
            HelpName = "PROOF.json",
        };
        var json = CommonOptions.Json();
        var command = new Command("fork", "Whether two signed checkpoints contradict each other; exits with 0 no, 1 yes, 2 cannot be told")
        {
            one, other, key, proof, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var logKey = KeyFiles.ReadOne(parsed.GetValue(key)!);
            var notes = new[] { Read(parsed.GetValue(one)!, logKey), Read(parsed.GetValue(other)!, logKey) };
            if (notes is not [{ } first, { } second])
            {
                return ExitCode.UsedWrongly;
            }

            var hashes = new List<MerkleHash>();
            if (parsed.GetValue(proof) is { } path)
            {
                var claim = await ClaimFile.OpenAsync(path, cancellationToken);
                hashes = claim.Hashes("proof");
                Terminal.Complain(claim.Unreadable.Concat(claim.Impossible));
            }

            var (earlier, later) = first.Size.Value <= second.Size.Value ? (first, second) : (second, first);
            return Answer(CheckpointComparison.Compare(earlier, later, hashes), parsed.GetValue(json));
        });
        return command;
    }

    private static Checkpoint? Read(string path, NoteKey key)
    {
        var found = new CheckpointVerifier(key).Verify(File.ReadAllBytes(path));
        if (!found.IsTrusted)
        {
            Terminal.Complain([$"`{path}` is no checkpoint that this key signed ({found.Verdict})"]);
        }

        return found.Checkpoint;
    }

    private static int Answer(CheckpointRelation relation, bool json)
    {
        var (code, text) = relation switch
        {
            CheckpointRelation.Consistent => (ExitCode.Done, "no contradiction: both checkpoints can be of one log"),
            CheckpointRelation.Contradictory => (ExitCode.SaidNo, "CONTRADICTION: the log's key signed two versions of the log"),
            CheckpointRelation.Unproven =>
                (ExitCode.UsedWrongly, "cannot be told: give a proof between the two, or run `exchange audit verify` on the log with --from"),
        };
        if (json)
        {
            Terminal.SayJson(new { relation, text });
        }
        else
        {
            Terminal.Say(text);
        }

        return code;
    }
}
