using Exchange.Audit.Notes;

namespace Exchange.Cli.Audits.Verifying;

/// <summary>Reads public keys of logs and witnesses as files hold them (C2SP signed-note), one a line.</summary>
internal static class KeyFiles
{
    /// <summary>The one key of a file; an <see cref="InvalidDataException"/> where there is none or another number.</summary>
    public static NoteKey ReadOne(string path) =>
        Read(path) is [var key] ? key : throw new InvalidDataException($"`{path}` holds no log key, or several; take the file audit.vkey");

    /// <summary>All keys of a file; an <see cref="InvalidDataException"/> where a line is none.</summary>
    public static IReadOnlyList<NoteKey> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select((line, i) => NoteKey.TryParse(line.Trim(), out var key)
            ? key
            : throw new InvalidDataException($"line {i + 1} of `{path}` is no key of a log or witness"))];
}
