namespace Exchange.Protocol.Search;

/// <summary>The last frame: nothing more will come.</summary>
/// <param name="Agencies">How many agencies the search concerned.</param>
/// <param name="Answered">How many of them answered.</param>
/// <param name="Hits">How many hits came, pointers included.</param>
/// <param name="Pointers">How many of the hits are pointers.</param>
/// <param name="WithheldFields">How many field groups were masked or hidden, over all hits.</param>
/// <param name="TotalMs">Milliseconds until this frame.</param>
/// <param name="FirstHitMs">Milliseconds until the first hit; null without any.</param>
public sealed record DoneFrame(
    int Agencies, int Answered, int Hits, int Pointers, int WithheldFields, double TotalMs, double? FirstHitMs = null) : Frame
{
    /// <summary>What every reader of an answer must be told (RLEX-IV-D-2, RLEX-IV-E).</summary>
    public const string Notice =
        "This is no official repository and no criminal history. Data may be incomplete and may lag the owner's system: " +
        "verify with the owner before any use.";

    /// <summary>The notice, in every answer.</summary>
    public string Disclaimer { get; init; } = Notice;
}
