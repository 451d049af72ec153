using Exchange.Cli.Terminals;
using Exchange.Records.Queries.Language;
using Exchange.Records.Validation;

namespace Exchange.Cli.Searching;

/// <summary>Shows where in the text of a query something is: the text, and a caret line under the spot.</summary>
internal static class SpottedProblems
{
    private const int WidthMax = 110;
    private const int Before = 40;
    private const char Hidden = '\u00B7';

    /// <summary>Complains of every problem, with the spot of those that have one.</summary>
    public static void Complain(string? text, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Terminal.Complain([problem.ToString()]);
            if (text is not null && problem.At is { } at)
            {
                Show(text, at);
            }
        }
    }

    /// <summary>Says what was understood otherwise than it is written.</summary>
    public static void Note(string? text, IEnumerable<QueryNote> notes)
    {
        foreach (var note in notes)
        {
            Terminal.Note($"note: {note.Message}");
            Show(text!, note.At);
        }
    }

    private static void Show(string text, TextSpan at)
    {
        foreach (var line in Lines(text, at))
        {
            Terminal.Note(line);
        }
    }

    /// <summary>
    /// The text, or the part of a long one around the spot, and the carets under it. Characters that show nothing become dots.
    /// </summary>
    internal static IReadOnlyList<string> Lines(string text, TextSpan at)
    {
        var start = text.Length <= WidthMax ? 0 : Math.Max(0, at.Offset - Before);
        var shown = text[start..Math.Min(text.Length, start + WidthMax)];
        var length = Math.Clamp(at.Length, 1, Math.Max(1, shown.Length - (at.Offset - start)));
        return
        [
            "  " + string.Concat(shown.Select(c => char.IsControl(c) ? Hidden : c)),
            "  " + new string(' ', at.Offset - start) + new string('^', length),
        ];
    }
}
