namespace Exchange.Audit.Notes;

/// <summary>Why bytes are not a signed note (C2SP signed-note).</summary>
public enum NoteProblem
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>Longer than <see cref="SignedNote.NoteBytesMax"/>.</summary>
    TooLong,

    /// <summary>Not valid UTF-8.</summary>
    NotUtf8,

    /// <summary>A character below U+0020 other than newline.</summary>
    ControlCharacter,

    /// <summary>The last line does not end in a newline.</summary>
    NoFinalNewline,

    /// <summary>No blank line parts a non-empty text from the signatures.</summary>
    NoBlankLine,

    /// <summary>No signature follows the blank line.</summary>
    NoSignature,

    /// <summary>More than <see cref="SignedNote.SignaturesMax"/> signatures.</summary>
    TooManySignatures,

    /// <summary>A line after the blank line is not em dash, key name, base64.</summary>
    MalformedSignature,
}
