namespace Exchange.Cli.Terminals;

/// <summary>What the command tells its caller.</summary>
public static class ExitCode
{
    /// <summary>It was done.</summary>
    public const int Done = 0;

    /// <summary>It was understood and refused, or failed.</summary>
    public const int SaidNo = 1;

    /// <summary>The words of the command were wrong.</summary>
    public const int UsedWrongly = 2;
}
