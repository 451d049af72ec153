using System.CommandLine;
using Exchange.Audit.Merkle;
using Exchange.Audit.Proofs;
using Exchange.Cli.Audits.Verifying;
using Exchange.Cli.Audits.Witnesses;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Audits.PlainFiles;

/// <summary><c>exchange audit check</c>: 0 the claim is true, 1 it is false, 2 the file is no claim.</summary>
internal static class AuditCheckVerbs
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("check", "Check a proof in a file; exits with 0 valid, 1 invalid, 2 unreadable")
    {
        CreateOne("inclusion", "Fields size, index, leaf, root, proof", CheckInclusion),
        CreateOne("consistency", "Fields from, to, fromRoot, toRoot, proof", CheckConsistency),
        AuditCheckBundleVerb.Create(),
        AuditCheckForkVerb.Create(),
    };

    /// <summary>Whether the leaf stands in the tree.</summary>
    public static ProofVerdict CheckInclusion(ClaimFile claim)
    {
        var (size, index) = (claim.Number("size"), claim.Number("index"));
        var (leaf, root) = (claim.Hash("leaf"), claim.Hash("root"));
        return ProofVerifier.VerifyInclusion(new EntryIndex(index), new TreeSize(size), leaf, claim.Hashes("proof"), root);
    }

    /// <summary>Whether the later tree begins with the earlier one.</summary>
    public static ProofVerdict CheckConsistency(ClaimFile claim)
    {
        var (from, to) = (claim.Number("from"), claim.Number("to"));
        var (fromRoot, toRoot) = (claim.Hash("fromRoot"), claim.Hash("toRoot"));
        return ProofVerifier.VerifyConsistency(new TreeSize(from), new TreeSize(to), fromRoot, toRoot, claim.Hashes("proof"));
    }

    private static Command CreateOne(string name, string fields, Func<ClaimFile, ProofVerdict> check)
    {
        var file = new Argument<string>("PROOF.json") { Description = fields };
        var json = CommonOptions.Json();
        var command = new Command(name, $"Check a claimed {name}") { file, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var claim = await ClaimFile.OpenAsync(parsed.GetValue(file)!, cancellationToken);
            var verdict = check(claim);
            if (claim.Unreadable.Count > 0)
            {
                Terminal.Complain(claim.Unreadable);
                return ExitCode.UsedWrongly;
            }

            return Answer(claim.Impossible.Count > 0 ? claim.Impossible : Reasons(verdict), parsed.GetValue(json));
        });
        return command;
    }

    private static int Answer(List<string> reasons, bool json)
    {
        var valid = reasons.Count == 0;
        if (json)
        {
            Terminal.SayJson(new { valid, reasons });
        }
        else
        {
            Terminal.Say(valid ? "valid" : $"invalid: {string.Join("; ", reasons)}");
        }

        return valid ? ExitCode.Done : ExitCode.SaidNo;
    }

    private static List<string> Reasons(ProofVerdict verdict) => verdict switch
    {
        ProofVerdict.Valid => [],
        ProofVerdict.OutOfRange => ["the index lies outside the tree, or the earlier size is the greater one"],
        ProofVerdict.WrongLength => ["the proof has more or fewer hashes than the sizes call for"],
        ProofVerdict.RootMismatch => ["the hashes do not lead to the root that is claimed"],
    };
}
