namespace Exchange.TestKit;

/// <summary>Where the checkout lies, found from the test program upwards.</summary>
public static class Repository
{
    /// <summary>The folder that holds Exchange.sln.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The folder of real data sets beside the checkout, or null where it is absent.</summary>
    public static string? RealData { get; } = FindRealData();

    /// <summary>A path inside the checkout.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Exchange.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("the tests run inside a checkout; Exchange.sln was not found above them");
    }

    private static string? FindRealData()
    {
        var beside = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));
        return Directory.Exists(beside) ? beside : null;
    }
}
