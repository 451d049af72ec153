using Exchange.Policy.Templates;
using Exchange.Records.Identity;

namespace Exchange.Protocol.Search;

/// <summary>Counts the frames of one answer as they pass. Not for several threads at once.</summary>
public sealed class SearchTally(TimeProvider time)
{
    private readonly long started = time.GetTimestamp();
    private readonly Dictionary<Ori, AgencyStatus> agencies = [];
    private int hits;
    private int pointers;
    private int withheld;
    private double? firstHitMs;

    /// <summary>How each agency stands.</summary>
    public IReadOnlyDictionary<Ori, AgencyStatus> Agencies => agencies;

    /// <summary>Counts one frame.</summary>
    public void Add(Frame frame)
    {
        switch (frame)
        {
            case StatusFrame status:
                agencies[status.Agency] = status.Status;
                break;
            case HitFrame hit:
                hits++;
                pointers += hit.Level == SharingLevel.Pointer ? 1 : 0;
                withheld += hit.Receipt.Withheld.Count;
                firstHitMs ??= Elapsed();
                break;
            default:
                break;
        }
    }

    /// <summary>The last frame.</summary>
    public DoneFrame Done() => new(
        agencies.Count, agencies.Values.Count(status => status == AgencyStatus.Answered), hits, pointers, withheld, Elapsed(), firstHitMs);

    private double Elapsed() => Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 2);
}
