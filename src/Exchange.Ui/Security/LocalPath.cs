namespace Exchange.Ui.Security;

/// <summary>Where a page may send its reader on to: places of this host only.</summary>
public static class LocalPath
{
    /// <summary>The path when it is local, else the start page. What browsers read as another host is not local.</summary>
    public static string OrStart(string? path) => IsLocal(path) ? path! : "/";

    private static bool IsLocal(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Any(c => c is '\\' || char.IsControl(c));
}
