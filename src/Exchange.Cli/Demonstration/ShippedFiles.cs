namespace Exchange.Cli.Demonstration;

/// <summary>Files of the repository that go along inside the command: mappings and templates.</summary>
internal static class ShippedFiles
{
    /// <summary>Names of the files whose name begins so, sorted.</summary>
    public static IEnumerable<string> Names(string beginning) =>
        typeof(ShippedFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(beginning, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The text of a file, for example <c>mappings/person-rows.yaml</c>.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(ShippedFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"`{name}` does not go along with the command");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Writes the file into a folder and gives its path.</summary>
    public static string Extract(string name, string folder)
    {
        var path = Path.Combine(folder, Path.GetFileName(name));
        File.WriteAllText(path, Read(name));
        return path;
    }
}
