namespace Exchange.Tidy.Tests;

/// <summary>The repository's own source files.</summary>
internal static class SourceFiles
{
    /// <summary>C# files below a folder of the repository, without what the build made.</summary>
    public static IEnumerable<string> CSharp(string folder) =>
        Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories).Where(IsOurs);

    /// <summary>A path as people say it.</summary>
    public static string Short(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    /// <summary>The rows of the first table of a page whose header has this first cell; each row's cells, trimmed.</summary>
    public static List<string[]> Table(string page, string firstHeader)
    {
        var lines = File.ReadAllLines(Repository.At(page)).SkipWhile(line => !line.StartsWith($"| {firstHeader} |", StringComparison.Ordinal));
        return [.. lines.Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
    }

    private static bool IsOurs(string path) =>
        !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) &&
        !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
