namespace Exchange.Intake;

/// <summary>
/// Stable codes of intake, beside those of the record's own validation (<c>code-unknown</c>, <c>text-too-long</c> and
/// so on).
/// </summary>
public static class IntakeCodes
{
    /// <summary>File: nothing in it.</summary>
    public const string FileEmpty = "file-empty";

    /// <summary>File and row: it ends in the middle of a row or of the compression.</summary>
    public const string FileTruncated = "file-truncated";

    /// <summary>File: the compression is damaged.</summary>
    public const string GzipDamaged = "gzip-damaged";

    /// <summary>File: it expands beyond the limits.</summary>
    public const string GzipExpands = "gzip-expands";

    /// <summary>File: UTF-16 or another encoding that is not taken in.</summary>
    public const string EncodingUnsupported = "encoding-unsupported";

    /// <summary>File: the header cannot be read or names a mapped column twice.</summary>
    public const string HeaderUnreadable = "header-unreadable";

    /// <summary>File: the header lacks columns that the mapping names.</summary>
    public const string ColumnsMissing = "columns-missing";

    /// <summary>Row: bytes that are not in the file's encoding.</summary>
    public const string EncodingWrong = "encoding-wrong";

    /// <summary>Row: a NUL byte.</summary>
    public const string NulByte = "nul-byte";

    /// <summary>Row: a quote that is never closed.</summary>
    public const string QuoteUnterminated = "quote-unterminated";

    /// <summary>Row: a quote where none may stand.</summary>
    public const string QuoteStray = "quote-stray";

    /// <summary>Row: longer than allowed.</summary>
    public const string RowTooLong = "row-too-long";

    /// <summary>Row: more cells than allowed at all.</summary>
    public const string CellsTooMany = "cells-too-many";

    /// <summary>Row: fewer cells than the header.</summary>
    public const string CellsMissing = "cells-missing";

    /// <summary>Row: more cells than the header.</summary>
    public const string CellsExtra = "cells-extra";

    /// <summary>Row: left out by a rule of the mapping.</summary>
    public const string SkippedByRule = "skipped-by-rule";

    /// <summary>Row: the columns of the record's id are empty.</summary>
    public const string IdEmpty = "id-empty";

    /// <summary>Row: a date that is not in the formats of the mapping.</summary>
    public const string DateUnreadable = "date-unreadable";

    /// <summary>Row: a date that does not exist, or lies before 1900 or after next year.</summary>
    public const string DateImpossible = "date-impossible";

    /// <summary>Row: not a number.</summary>
    public const string NumberUnreadable = "number-unreadable";

    /// <summary>Row: neither yes nor no.</summary>
    public const string FlagUnreadable = "flag-unreadable";

    /// <summary>Row: a code that the table does not have.</summary>
    public const string CodeUnknown = "code-unknown";

    /// <summary>Row: a regular expression of the mapping took more than a second.</summary>
    public const string PatternTooSlow = "pattern-too-slow";

    /// <summary>Row: latitude and longitude changed places.</summary>
    public const string CoordinatesSwapped = "coordinates-swapped";

    /// <summary>Row: the document names another agency than the node's own.</summary>
    public const string OwnerForeign = "owner-foreign";

    /// <summary>Row: more rows share one id than may make one record.</summary>
    public const string GroupTooLong = "group-too-long";

    /// <summary>Row: a document that is no JSON.</summary>
    public const string JsonUnreadable = "json-unreadable";
}
