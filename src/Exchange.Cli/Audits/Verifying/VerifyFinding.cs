using Exchange.Audit.Notes;
using Exchange.Audit.Verification;
using Exchange.Cli.Terminals;

namespace Exchange.Cli.Audits.Verifying;

/// <summary>What checking found, to be said.</summary>
/// <param name="Log">The outcome over entries and checkpoint.</param>
/// <param name="Cosigned">Cosignatures that are good, each with the size that it vouches for.</param>
/// <param name="FalseCosignature">Whether one in the name of a known witness is false.</param>
internal sealed record VerifyFinding(LogVerification Log, IReadOnlyList<(long Size, Cosignature By)> Cosigned, bool FalseCosignature)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Log.IsSound && !FalseCosignature;

    /// <summary>Says it and gives the exit code.</summary>
    public int Say(bool json)
    {
        var text = FalseCosignature && Log.IsSound ? "a cosignature in the name of a known witness is false" : Log.Describe();
        if (json)
        {
            Terminal.SayJson(new
            {
                sound = IsSound, verdict = Log.Verdict, at = Log.At?.Value, entries = Log.EntriesChecked,
                privateParts = Log.PrivatePartsChecked, root = Log.Checkpoint?.Root.ToString(), text, falseCosignature = FalseCosignature,
                cosigned = Cosigned.Select(one => new { witness = one.By.Witness.Name, size = one.Size, at = one.By.At }),
            });
        }
        else
        {
            Terminal.Say($"{(IsSound ? "sound" : "NOT SOUND")}: {text}");
            foreach (var (size, by) in Cosigned)
            {
                Terminal.Say($"  {by.Witness.Name} vouches for the first {size} entries since {by.At:yyyy-MM-dd'T'HH:mm:ss'Z'}");
            }
        }

        return IsSound ? ExitCode.Done : ExitCode.SaidNo;
    }
}
