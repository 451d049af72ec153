namespace Exchange.Cli.Audits.PlainFiles;

/// <summary>One line of a plain file of entries.</summary>
/// <param name="Number">The line, counted from 1.</param>
/// <param name="Entry">The entry's bytes; an empty line is the entry of no bytes. Null where the line is no entry.</param>
/// <param name="Problem">What is wrong with the line, without its content; null where nothing is.</param>
internal readonly record struct HexLine(long Number, byte[]? Entry, string? Problem);
