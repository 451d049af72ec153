using System.CommandLine;
using Exchange.Audit.Merkle;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Audits.PlainFiles;

/// <summary><c>exchange audit prove</c>.</summary>
internal static class AuditProveVerbs
{
    /// <summary>The verb with those below it.</summary>
    public static Command Create() => new("prove", "Proofs over a plain file of entries, for `exchange audit check`")
    {
        CreateInclusion(),
        CreateConsistency(),
    };

    private static Command CreateInclusion()
    {
        var file = PlainArguments.File();
        var index = PlainArguments.Number("--index", "Place of the entry, counted from 0");
        var size = PlainArguments.OptionalNumber("--size", "Size of the tree; the whole file when left out");
        var command = new Command("inclusion", "That an entry stands in the tree of some size") { file, index, size, CommonOptions.Json() };
        command.SetAction((parsed, cancellationToken) =>
            ProveInclusionAsync(parsed.GetValue(file)!, parsed.GetValue(index), parsed.GetValue(size), cancellationToken));
        return command;
    }

    private static Command CreateConsistency()
    {
        var file = PlainArguments.File();
        var from = PlainArguments.Number("--from", "Size of the earlier tree");
        var to = PlainArguments.Number("--to", "Size of the later tree");
        var command = new Command("consistency", "That the later tree begins with the earlier one") { file, from, to, CommonOptions.Json() };
        command.SetAction((parsed, cancellationToken) =>
            ProveConsistencyAsync(parsed.GetValue(file)!, parsed.GetValue(from), parsed.GetValue(to), cancellationToken));
        return command;
    }

    private static async Task<int> ProveInclusionAsync(string file, long index, long? size, CancellationToken cancellationToken)
    {
        if (!AreWhole(("--index", index), ("--size", size ?? 0)))
        {
            return ExitCode.UsedWrongly;
        }

        if (await PlainFile.ReadAsync(file, [index, size ?? 0], cancellationToken) is not { } tree || !Reaches(tree, "--size", size))
        {
            return ExitCode.UsedWrongly;
        }

        var of = size is { } given ? new TreeSize(given) : tree.Size;
        var entry = new EntryIndex(index);
        if (!of.Contains(entry))
        {
            return Refuse($"--index: {index} lies outside a tree of {of} entries; the last one is at the size less one");
        }

        var proofs = new ProofBuilder(tree);
        var proof = await proofs.InclusionAsync(entry, of, cancellationToken);
        var leaf = (await tree.ReadHashesAsync(0, index, 1, cancellationToken))[0];
        var root = await proofs.RootAsync(of, cancellationToken);
        Terminal.SayJson(new InclusionClaim(of.Value, index, leaf.ToString(), root.ToString(), Hex(proof)));
        return ExitCode.Done;
    }

    private static async Task<int> ProveConsistencyAsync(string file, long from, long to, CancellationToken cancellationToken)
    {
        if (!AreWhole(("--from", from), ("--to", to)))
        {
            return ExitCode.UsedWrongly;
        }

        if (from > to)
        {
            return Refuse($"--from: {from} is greater than --to {to}; give the earlier size first");
        }

        // The earlier tree's last leaf and both right edges are where the proof takes single leaves from.
        if (await PlainFile.ReadAsync(file, [Math.Max(0, from - 1), from, to], cancellationToken) is not { } tree || !Reaches(tree, "--to", to))
        {
            return ExitCode.UsedWrongly;
        }

        var proofs = new ProofBuilder(tree);
        var proof = await proofs.ConsistencyAsync(new TreeSize(from), new TreeSize(to), cancellationToken);
        var fromRoot = await proofs.RootAsync(new TreeSize(from), cancellationToken);
        var toRoot = await proofs.RootAsync(new TreeSize(to), cancellationToken);
        Terminal.SayJson(new ConsistencyClaim(from, to, fromRoot.ToString(), toRoot.ToString(), Hex(proof)));
        return ExitCode.Done;
    }

    private static bool AreWhole(params IEnumerable<(string Option, long Value)> numbers)
    {
        var negative = numbers.Where(number => number.Value < 0).Select(number => $"{number.Option}: give a whole number from 0").ToList();
        Terminal.Complain(negative);
        return negative.Count == 0;
    }

    private static bool Reaches(PlainTree tree, string option, long? size)
    {
        var reaches = size is null || size <= tree.Size.Value;
        if (!reaches)
        {
            Refuse($"{option}: the file has {tree.Size} entries, fewer than {size}");
        }

        return reaches;
    }

    private static int Refuse(string problem)
    {
        Terminal.Complain([problem]);
        return ExitCode.UsedWrongly;
    }

    private static List<string> Hex(IReadOnlyList<MerkleHash> hashes) => [.. hashes.Select(hash => hash.ToString())];
}
