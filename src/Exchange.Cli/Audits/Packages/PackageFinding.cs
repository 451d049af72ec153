using Exchange.Audit.Notes;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Audits.Packages;

/// <summary>What checking a package found.</summary>
/// <param name="Wrong">What is wrong first; null where nothing is.</param>
/// <param name="At">The entry where it is; null where it is not about an entry.</param>
/// <param name="Entries">How many entries were found good.</param>
/// <param name="PrivateParts">How many private parts were given and opened their commitments.</param>
/// <param name="Checkpoint">The checkpoint, where it is trusted.</param>
/// <param name="Cosigned">Good cosignatures.</param>
internal sealed record PackageFinding(
    string? Wrong, long? At, long Entries, long PrivateParts, Checkpoint? Checkpoint, IReadOnlyList<Cosignature> Cosigned)
{
    /// <summary>Says it and gives the exit code.</summary>
    public int Say(bool json)
    {
        if (json)
        {
            Terminal.SayJson(new
            {
                sound = Wrong is null, at = At, entries = Entries, privateParts = PrivateParts,
                origin = Checkpoint?.Origin, size = Checkpoint?.Size.Value, text = Text,
                cosigned = Cosigned.Select(one => new { witness = one.Witness.Name, at = one.At }),
            });
        }
        else
        {
            Terminal.Say($"{(Wrong is null ? "sound" : "NOT SOUND")}: {Text}");
        }

        return Wrong is null ? ExitCode.Done : ExitCode.SaidNo;
    }

    private string Text => Wrong is null
        ? $"{Entries} entries are in the log {Checkpoint!.Origin} of {Checkpoint.Size} entries, "
            + $"{PrivateParts} with the private parts that were recorded"
        : At is { } at ? $"entry {at}: {Wrong}" : Wrong;
}
