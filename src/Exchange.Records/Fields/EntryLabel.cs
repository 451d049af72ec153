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
/// <param name="RecordOffenses">Classes of the record's offenses, sorted and joined by <c>|</c>.</param>
public sealed record EntryLabel(
    string Kind, string System, string RecordMarks, string EntityList = "", string Role = "", string EntityMarks = "",
    string RecordOffenses = "")
{
    /// <summary>The label of the record as such.</summary>
    public static EntryLabel Of(ContributedRecord record) => new(record.Kind, record.System, Join(record.Marks))
    {
        RecordOffenses = Join([.. record.Offenses.SelectMany(offense => Codes.OffenseClasses.Of(offense.Nibrs))]),
    };

    /// <summary>The label of one of its entities. A person said to be a juvenile bears that mark.</summary>
    public EntryLabel For(string entityList, Entity entity)
    {
        IReadOnlyList<string> marks = entity is Person { Juvenile: true } ? [.. entity.Marks, Codes.Marks.Juvenile] : entity.Marks;
        return this with { EntityList = entityList, Role = entity.Role ?? "", EntityMarks = Join(marks) };
    }

    /// <summary>Marks of record and entity together.</summary>
    public IEnumerable<string> Marks => Split(RecordMarks).Concat(Split(EntityMarks)).Distinct(StringComparer.Ordinal);

    /// <summary>Classes of the record's offenses.</summary>
    public IReadOnlyList<string> OffenseClasses => Split(RecordOffenses);

    /// <summary>Marks of the entity alone.</summary>
    public IEnumerable<string> OwnMarks => Split(EntityMarks);

    /// <summary>Words sorted and joined as labels hold them.</summary>
    public static string Join(IReadOnlyList<string> marks) =>
        marks.Count == 0 ? "" : string.Join('|', marks.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string[] Split(string marks) => marks.Length == 0 ? [] : marks.Split('|');
}
