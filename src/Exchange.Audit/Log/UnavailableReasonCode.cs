namespace Exchange.Audit.Log;

/// <summary>The stable spelling of <see cref="UnavailableReason"/> on health pages and in messages.</summary>
public static class UnavailableReasonCode
{
    /// <summary>For example <c>disk-full</c>.</summary>
    public static string Code(this UnavailableReason reason) => reason switch
    {
        UnavailableReason.DiskFull => "disk-full",
        UnavailableReason.ReadOnly => "read-only",
        UnavailableReason.Busy => "busy",
        UnavailableReason.Gone => "gone",
        UnavailableReason.Damaged => "damaged",
        UnavailableReason.Contradicted => "contradicted",
        UnavailableReason.Failed => "failed",
    };
}
