namespace Exchange.Policy.Templates;

/// <summary>The kinds of obligations.</summary>
public static class ObligationTypes
{
    /// <summary>Call the owner before anything is done with it.</summary>
    public const string ContactOwnerFirst = "contact-owner-first";

    /// <summary>Make sure with the owner that it still holds.</summary>
    public const string VerifyBeforeUse = "verify-before-use";

    /// <summary>Do not pass it on.</summary>
    public const string NoRedissemination = "no-redissemination";

    /// <summary>Destroy it after so many hours.</summary>
    public const string ExpiresAfter = "expires-after";

    /// <summary>Destroy what was printed after so many hours (outside exchanges: 72).</summary>
    public const string PrintsExpire = "prints-expire";

    /// <summary>Publish no statistics of it without the owner's written permission (RLEX-IX-J).</summary>
    public const string NoStatistics = "no-statistics";

    /// <summary>Read the owner's words.</summary>
    public const string Caveat = "caveat";

    /// <summary>The most hours that one may give: ten years.</summary>
    public const int HoursMax = 87_660;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [ContactOwnerFirst, VerifyBeforeUse, NoRedissemination, ExpiresAfter, PrintsExpire, NoStatistics, Caveat];
}
