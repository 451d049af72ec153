using System.Globalization;
using Exchange.Audit.Merkle;
using Exchange.Audit.Notes;

namespace Exchange.Audit.Witnessing;

/// <summary>
/// How a log that finds itself contradicted says so: its own checkpoint with the extension line <c>contradicted SIZE SECONDS</c>. It is
/// only ever signed then, so nobody can make one out of old checkpoints.
/// </summary>
/// <param name="WitnessedSize">The size that a witness had cosigned.</param>
/// <param name="At">When the log found out, to the second.</param>
public sealed record Admission(TreeSize WitnessedSize, DateTimeOffset At)
{
    private const string Lead = "contradicted ";

    /// <summary>The checkpoint that says so.</summary>
    public Checkpoint AddTo(Checkpoint own) => own with { Extensions = [$"{Lead}{WitnessedSize} {At.ToUnixTimeSeconds()}"] };

    /// <summary>What a checkpoint admits; null where it admits nothing.</summary>
    public static Admission? Read(Checkpoint checkpoint)
    {
        if (checkpoint.Extensions is not [var line] || !line.StartsWith(Lead, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = line[Lead.Length..].Split(' ');
        return parts.Length == 2 && TryRead(parts[0], out var size) && TryRead(parts[1], out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? new Admission(new TreeSize(size), DateTimeOffset.FromUnixTimeSeconds(seconds))
                : null;
    }

    private static bool TryRead(string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
