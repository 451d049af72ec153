namespace Exchange.Ui.Security;

/// <summary>Where a page may send its reader on to: places of this host only.</summary>
public static class LocalPath
{
    /// <summary>
    /// The path when it is local, else the start page. What browsers read as another host is not local; what a header cannot carry (RFC 9110, 5.5),
    /// or only in part, is none.
    /// </summary>
    public static string OrStart(string? path) => IsLocal(path) ? path! : "/";

    private static bool IsLocal(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && path.All(c => c is > ' ' and <= '~' and not '\\');
}
