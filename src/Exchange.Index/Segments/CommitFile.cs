using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Exchange.Index.Segments;

/// <summary>
/// Commit points on disk: <c>segments_N</c>, one line of JSON and one with its checksum. Written beside, flushed, renamed, and the folder
/// flushed: a reader sees the old one or the new one.
/// </summary>
internal static class CommitFile
{
    private const string Prefix = "segments_";

    /// <summary>All commit points of a folder, newest first.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, Prefix + "*").Where(path => GenerationOf(path) >= 0).OrderByDescending(GenerationOf)];

    /// <summary>Writes a commit point durably.</summary>
    public static string Write(IndexFiles files, CommitPoint commit)
    {
        var json = JsonSerializer.Serialize(commit);
        var text = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{json}\n{Crc32C.Of(Encoding.UTF8.GetBytes(json)):x8}\n"));
        var name = Prefix + commit.Generation.ToString(CultureInfo.InvariantCulture);
        using (var stream = files.Create(name + ".new"))
        {
            stream.Write(text);
        }

        files.Sync(name + ".new");
        files.Rename(name + ".new", name);
        return files.At(name);
    }

    /// <summary>Reads a commit point, or says what is wrong with it.</summary>
    public static CommitPoint? TryRead(string path, out SegmentDamage? damage)
    {
        var lines = File.ReadAllText(path).Split('\n');
        damage = SegmentDamage.Checksum;
        if (lines.Length != 3 || lines[1] != Crc32C.Of(Encoding.UTF8.GetBytes(lines[0])).ToString("x8", CultureInfo.InvariantCulture))
        {
            return null;
        }

        using var json = JsonDocument.Parse(lines[0]);
        if (json.RootElement.GetProperty(nameof(CommitPoint.FormatVersion)).GetInt32() != CommitPoint.CurrentVersion)
        {
            damage = SegmentDamage.UnknownVersion;
            return null;
        }

        damage = null;
        return json.Deserialize<CommitPoint>();
    }

    private static long GenerationOf(string path) =>
        long.TryParse(Path.GetFileName(path)[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var generation) ? generation : -1;
}
