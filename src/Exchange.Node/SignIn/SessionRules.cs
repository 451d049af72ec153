namespace Exchange.Node.SignIn;

/// <summary>How long sessions and links last.</summary>
public static class SessionRules
{
    /// <summary>Without use for so long, a session is locked (CJIS AC-11).</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>After so long, a full sign-in is due (CJIS IA-11).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long a sign-in may stay unfinished.</summary>
    public static readonly TimeSpan Unfinished = TimeSpan.FromMinutes(15);

    /// <summary>How long a one-time link is good.</summary>
    public static readonly TimeSpan Link = TimeSpan.FromHours(24);

    /// <summary>Use is written down when it is this much later than what is written.</summary>
    public static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);

    /// <summary>The same for the last use of an account.</summary>
    public static readonly TimeSpan UsedStep = TimeSpan.FromHours(1);
}
