using System.Text;

namespace Exchange.Protocol.Keys;

/// <summary>Secret files: made for their owner alone, and refused when others may read them.</summary>
public static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Writes a new secret.</summary>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    public static void Write(string path, string secret)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(secret));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads a secret.</summary>
    /// <exception cref="UnauthorizedAccessException">Others may read or write the file.</exception>
    public static string Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new UnauthorizedAccessException(
                $"others may read `{Path.GetFileName(path)}`; run chmod 600 on it, and replace the key if they did");
        }

        return File.ReadAllText(path);
    }
}
