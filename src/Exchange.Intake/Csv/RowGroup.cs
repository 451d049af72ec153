using System.Buffers;
using Exchange.Records;

namespace Exchange.Intake.Csv;

/// <summary>
/// Gathers consecutive rows with the same key into one record. A group is counted once; one bad row in it rejects all
/// of it, for a record without one of its charges would be wrong.
/// </summary>
internal sealed class RowGroup(RowMapper mapper, IntakeLimits limits)
{
    private static readonly byte[] LineBreak = "\n"u8.ToArray();

    private readonly ArrayBufferWriter<byte> original = new();
    private readonly List<RowProblem> problems = [];
    private ContributedRecord? record;
    private string? key;
    private long line;
    private int rows;

    /// <summary>The item of a row that stands by itself.</summary>
    public static IntakeRow Single(CsvRows at, MappedRow row) => new()
    {
        Line = at.Line,
        Original = at.Bytes.ToArray(),
        Record = row.Record,
        Problems = row.Problems,
    };

    /// <summary>
    /// Takes a row in; gives what is complete: the group before it, or the row itself where it tells no key.
    /// </summary>
    public IntakeRow? Add(CsvRows at, MappedRow row)
    {
        if (row.Key is null)
        {
            return Single(at, row);
        }

        var done = row.Key == key ? null : End();
        if (rows == 0)
        {
            (key, line) = (row.Key, at.Line);
        }

        rows++;
        if (rows > limits.GroupRowsMax || original.WrittenCount + at.Bytes.Length > limits.RowBytesMax)
        {
            Refuse();
        }
        else
        {
            Merge(at, row);
        }

        return done;
    }

    /// <summary>The group so far, or null where there is none.</summary>
    public IntakeRow? End()
    {
        if (rows == 0)
        {
            return null;
        }

        if (rows > 1 && problems.Count == 0 && record is not null)
        {
            problems.AddRange(mapper.CheckJoined(record, line));
        }

        var made = new IntakeRow
        {
            Line = line,
            Rows = rows,
            Original = original.WrittenSpan.ToArray(),
            Record = problems.Count == 0 ? record : null,
            Problems = [.. problems],
        };
        original.ResetWrittenCount();
        problems.Clear();
        (record, key, rows) = (null, null, 0);
        return made;
    }

    private void Merge(CsvRows at, MappedRow row)
    {
        original.Write(original.WrittenCount == 0 ? [] : LineBreak);
        original.Write(at.Bytes.Span);
        problems.AddRange(row.Problems);
        if (row.Record is { } next)
        {
            record = record is null ? next : RecordMerge.Join(record, next);
        }
    }

    private void Refuse()
    {
        if (!problems.Exists(problem => problem.Code == IntakeCodes.GroupTooLong))
        {
            problems.Add(new RowProblem(line, null, ValueClass.Row, IntakeCodes.GroupTooLong,
                FormattableString.Invariant($"more than {limits.GroupRowsMax} rows or {limits.RowBytesMax} bytes ") +
                "belong to one record; are the columns of `group` or `id` right?"));
        }
    }
}
