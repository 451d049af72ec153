using Exchange.Records.Entities;

namespace Exchange.Records.Fields;

/// <summary>
/// What a sharing decision may depend on, and nothing else: a decision is made once for each distinct label. An entry is a record
/// as such, or one entity of it.
/// </summary>
/// <param name="Kind">Kind of record.</param>
/// <param name="System">Source system.</param>
/// <param name="RecordMarks">Marks of the record, sorted and joined by <c>|</c>.</param>
/// <param name="EntityList">List that holds the entity, for example <c>persons</c>; empty for the record itself.</param>
/// <param name="Role">Role of the entity; empty where none.</param>
/// <param name="EntityMarks">Marks of the entity, sorted and joined by <c>|</c>.</param>
public sealed record EntryLabel(
    string Kind, string System, string RecordMarks, string EntityList = "", string Role = "", string EntityMarks = "")
{
    /// <summary>The label of the record as such.</summary>
    public static EntryLabel Of(ContributedRecord record) => new(record.Kind, record.System, Join(record.Marks));

    /// <summary>The label of one of its entities. A person said to be a juvenile bears that mark.</summary>
    public EntryLabel For(string entityList, Entity entity)
    {
        IReadOnlyList<string> marks = entity is Person { Juvenile: true } ? [.. entity.Marks, Codes.Marks.Juvenile] : entity.Marks;
        return this with { EntityList = entityList, Role = entity.Role ?? "", EntityMarks = Join(marks) };
    }

    /// <summary>Marks of record and entity together.</summary>
    public IEnumerable<string> Marks => Split(RecordMarks).Concat(Split(EntityMarks)).Distinct(StringComparer.Ordinal);

    /// <summary>Marks of the entity alone.</summary>
    public IEnumerable<string> OwnMarks => Split(EntityMarks);

    private static string Join(IReadOnlyList<string> marks) =>
        marks.Count == 0 ? "" : string.Join('|', marks.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string[] Split(string marks) => marks.Length == 0 ? [] : marks.Split('|');
}
