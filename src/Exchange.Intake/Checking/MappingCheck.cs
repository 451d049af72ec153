using Exchange.Intake.Csv;
using Exchange.Intake.Mappings;
using Exchange.Intake.Mappings.Filling;
using Exchange.Records.Fields;

namespace Exchange.Intake.Checking;

/// <summary>
/// Explains a mapping on a sample of the file it is for, so that an analyst sees what it does before anything is
/// taken in.
/// </summary>
public static class MappingCheck
{
    /// <summary>
    /// Reads the sample's first rows by the mapping. Nothing is kept, and no value of the sample is in the answer.
    /// </summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="sample">A file, plain or gzip; it stays open.</param>
    /// <param name="context">As for taking it in.</param>
    /// <param name="rowsMax">How many rows to read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<MappingExplanation> ExplainAsync(
        Mapping mapping, Stream sample, IntakeContext context, int rowsMax, CancellationToken cancellationToken)
    {
        var notes = new SampleNotes();
        var tally = new Tally();
        await foreach (var item in new CsvReader(mapping).ReadAsync(sample, context with { Sample = notes },
            cancellationToken))
        {
            if (!tally.Take(item) || tally.Read >= rowsMax)
            {
                break;
            }
        }

        var uses = mapping.Rules.Fillings.SelectMany(filling => filling.Uses).ToList();
        return new MappingExplanation
        {
            Columns = ExplainColumns(mapping, uses, notes.Header),
            LeftOut = [.. notes.Header.Except(mapping.Columns)],
            Constants = [.. HeaderConstants(mapping),
                .. uses.Where(use => use.Columns.Count == 0).Select(use => Explain(use, mapping))],
            UnknownCodes = notes.UnknownCodes,
            Read = tally.Read,
            Valid = tally.Valid,
            ProblemsByCode = tally.ProblemsByCode,
            FileProblems = tally.FileProblems,
        };
    }

    private static List<ColumnExplanation> ExplainColumns(Mapping mapping, List<FieldUse> uses,
        IReadOnlyList<string> header) =>
        [.. mapping.Columns.OrderBy(column => Place(header, column)).Select(column => new ColumnExplanation(
            column,
            [.. uses.Where(use => use.Columns.Any(at => at.Name == column)).Select(use => Explain(use, mapping))],
            mapping.Rules.OtherUses(column)))];

    /// <summary>What the head of the mapping says of every record; a row may say another kind or contact.</summary>
    private static IEnumerable<FieldExplanation> HeaderConstants(Mapping mapping)
    {
        (string Path, string? Value)[] said =
        [
            ("system", mapping.System), ("kind", mapping.Kind), ("dataClass", mapping.Header.DataClass),
            ("marks[]", mapping.Header.Marks.Count == 0 ? null : string.Join(", ", mapping.Header.Marks)),
            ("contact.name", mapping.Header.Contact?.Name), ("contact.phone", mapping.Header.Contact?.Phone),
            ("contact.email", mapping.Header.Contact?.Email),
        ];
        return said.Where(pair => pair.Value is not null)
            .Select(pair => new FieldExplanation(pair.Path, $"always `{pair.Value}`",
                [RecordShape.Leaves[pair.Path].Group]));
    }

    private static int Place(IReadOnlyList<string> header, string column)
    {
        var place = header.ToList().IndexOf(column);
        return place < 0 ? int.MaxValue : place;
    }

    private static FieldExplanation Explain(FieldUse use, Mapping mapping) =>
        new(use.Field.Path, use.Words, [.. Groups(use, mapping).Enumerate()]);

    /// <summary>
    /// Groups of the field where it stands: those of who the entity is are added, as far as the mapping itself says
    /// it.
    /// </summary>
    private static FieldGroupSet Groups(FieldUse use, Mapping mapping)
    {
        var list = use.Field.Path.Split("[]")[0];
        var label = new EntryLabel(mapping.Kind, mapping.System, string.Join('|', mapping.Header.Marks), list,
            ConstantRole(use.Block) ?? "");
        return IdentityGroups.Of(use.Field.Group, label);
    }

    private static string? ConstantRole(BlockFilling? block) =>
        block?.Uses.FirstOrDefault(use => use.Field.Path == $"{block.Shape.Path}.role")?.Constant;

    private sealed class Tally
    {
        private readonly SortedDictionary<string, long> problemsByCode = new(StringComparer.Ordinal);
        private readonly List<FileProblem> fileProblems = [];

        public long Read { get; private set; }

        public long Valid { get; private set; }

        public IReadOnlyDictionary<string, long> ProblemsByCode => problemsByCode;

        public IReadOnlyList<FileProblem> FileProblems => fileProblems;

        /// <summary>Counts an item; false where nothing can follow it.</summary>
        public bool Take(IntakeItem item) => item.Match(Count, Note);

        private bool Count(IntakeRow row)
        {
            Read++;
            Valid += row.IsValid ? 1 : 0;
            foreach (var code in row.Problems.Select(problem => problem.Code).Distinct())
            {
                problemsByCode[code] = problemsByCode.GetValueOrDefault(code) + 1;
            }

            return true;
        }

        private bool Note(FileProblem problem)
        {
            fileProblems.Add(problem);
            return false;
        }
    }
}
