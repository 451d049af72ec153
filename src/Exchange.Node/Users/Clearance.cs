namespace Exchange.Node.Users;

/// <summary>What lets an account do things on a day.</summary>
public static class Clearance
{
    /// <summary>Months after which an operator is certified anew (OH-G3-2).</summary>
    public const int RecertifyMonths = 24;
}
