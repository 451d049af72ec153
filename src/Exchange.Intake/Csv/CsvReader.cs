using System.Runtime.CompilerServices;
using Exchange.Intake.Files;
using Exchange.Intake.Mappings;

namespace Exchange.Intake.Csv;

/// <summary>Reads CSV and its kin (any delimiter, any quote) by a mapping file (RTCS-5).</summary>
public sealed class CsvReader : IRecordReader
{
    internal const int WindowBytes = 64 * 1024;

    private readonly Mapping mapping;
    private readonly int windowBytes;

    /// <param name="mapping">How a row becomes a record.</param>
    public CsvReader(Mapping mapping)
        : this(mapping, WindowBytes)
    {
    }

    internal CsvReader(Mapping mapping, int windowBytes) => (this.mapping, this.windowBytes) = (mapping, windowBytes);

    /// <inheritdoc />
    public async IAsyncEnumerable<IntakeItem> ReadAsync(
        Stream stream, IntakeContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var source = await IntakeSource.OpenAsync(stream, context.Limits, mapping.Header.Encoding,
            cancellationToken);
        var window = new ByteWindow(source.Content, windowBytes, context.Limits.RowBytesMax);
        var rows = new CsvRows(window, mapping.Header.Dialect, context.Limits.CellsMax);
        var (binding, problem) = await BindAsync(rows, cancellationToken);
        if (binding is null)
        {
            yield return source.Problem ?? problem!;
            yield break;
        }

        Note(context, binding);
        rows.CellsExpected = binding.Names.Count;
        var mapper = new RowMapper(mapping, binding, context);
        var group = mapping.Rules.Group is not null ? new RowGroup(mapper, context.Limits) : null;
        var (cutOff, line) = (false, 0L);
        while (await rows.NextAsync(cancellationToken))
        {
            var row = mapper.Map(rows, source.Problem is not null);
            line = rows.Line;
            cutOff |= row.Problems is [{ Code: IntakeCodes.FileTruncated }];
            if (group is null)
            {
                yield return RowGroup.Single(rows, row);
            }
            else if (group.Add(rows, row) is { } done)
            {
                yield return done;
            }
        }

        if (group?.End() is { } last)
        {
            yield return last;
        }

        if ((source.Problem ?? (cutOff ? CutOff : null)) is { } atEnd)
        {
            yield return atEnd with { Line = line };
        }
    }

    private async ValueTask<(HeaderBinding? Binding, FileProblem? Problem)> BindAsync(CsvRows rows,
        CancellationToken cancellationToken)
    {
        if (mapping.Header.Columns is { } names)
        {
            return HeaderBinding.Of(names, mapping, 0);
        }

        return await rows.NextAsync(cancellationToken)
            ? HeaderBinding.Of(rows, mapping.Header.Dialect, mapping)
            : (null, new FileProblem(0, IntakeCodes.FileEmpty, "the file is empty"));
    }

    private static void Note(IntakeContext context, HeaderBinding binding)
    {
        if (context.Sample is { } sample)
        {
            sample.Header = binding.Names;
        }
    }

    private static FileProblem CutOff =>
        new(0, IntakeCodes.FileTruncated,
            "the file ends in the middle of a row; copy it again, what came before is taken in");
}
