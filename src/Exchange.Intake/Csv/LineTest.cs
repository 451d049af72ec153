namespace Exchange.Intake.Csv;

/// <summary>Whether a line by itself looks like a row of the file.</summary>
internal delegate bool LineTest(ReadOnlySpan<byte> line);
