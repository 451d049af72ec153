namespace Exchange.Intake;

/// <summary>Reads records from a file of one layout.</summary>
public interface IRecordReader
{
    /// <summary>
    /// Reads the stream, plain or gzip, row by row. Memory is bounded by <see cref="IntakeLimits"/>; the stream stays
    /// open. Bad rows and bad files come out as items; exceptions are only those of the stream itself.
    /// </summary>
    IAsyncEnumerable<IntakeItem> ReadAsync(Stream stream, IntakeContext context, CancellationToken cancellationToken);
}
