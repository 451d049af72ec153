using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Exchange.Audit.Notes;

/// <summary>
/// A text with one or more signature lines (C2SP signed-note). Parsing checks the form alone: trust the text only after
/// <see cref="NoteVerifier"/> has.
/// </summary>
/// <param name="Text">The signed text with its final newline.</param>
/// <param name="Signatures">The signature lines in order.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Notes above this many bytes are refused.</summary>
    public const int NoteBytesMax = 1_000_000;

    /// <summary>Notes above this many signatures are refused; the specification asks for at least 16.</summary>
    public const int SignaturesMax = 100;

    /// <summary>Reads a note; false with the first problem where it is malformed.</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note, out NoteProblem problem)
    {
        note = null;
        problem = CheckBytes(bytes);
        if (problem != NoteProblem.None)
        {
            return false;
        }

        var all = Encoding.UTF8.GetString(bytes);
        // The text may hold blank lines itself; the last one parts it from the signatures.
        var blank = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 1)
        {
            problem = NoteProblem.NoBlankLine;
            return false;
        }

        problem = ParseSignatures(all[(blank + 2)..], out var signatures);
        note = problem == NoteProblem.None ? new SignedNote(all[..(blank + 1)], signatures) : null;
        return note is not null;
    }

    /// <summary>The note as it is stored and sent: text, blank line, signature lines.</summary>
    public byte[] ToBytes()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            note.Append(signature).Append('\n');
        }

        return Encoding.UTF8.GetBytes(note.ToString());
    }

    private static NoteProblem CheckBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > NoteBytesMax)
        {
            return NoteProblem.TooLong;
        }

        if (!Utf8.IsValid(bytes))
        {
            return NoteProblem.NotUtf8;
        }

        foreach (var one in bytes)
        {
            if (one < 0x20 && one != (byte)'\n')
            {
                return NoteProblem.ControlCharacter;
            }
        }

        return bytes is [.., (byte)'\n'] ? NoteProblem.None : NoteProblem.NoFinalNewline;
    }

    private static NoteProblem ParseSignatures(string block, out List<NoteSignature> signatures)
    {
        signatures = [];
        if (block.Length == 0)
        {
            return NoteProblem.NoSignature;
        }

        foreach (var line in block[..^1].Split('\n'))
        {
            if (!NoteSignature.TryParse(line, out var signature))
            {
                return NoteProblem.MalformedSignature;
            }

            signatures.Add(signature);
            if (signatures.Count > SignaturesMax)
            {
                return NoteProblem.TooManySignatures;
            }
        }

        return NoteProblem.None;
    }
}
