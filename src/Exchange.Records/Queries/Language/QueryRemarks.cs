using Exchange.Records.Validation;

namespace Exchange.Records.Queries.Language;

/// <summary>Collects problems and notes while a text is read.</summary>
internal sealed class QueryRemarks
{
    /// <summary>Path of the text in a query.</summary>
    public const string Path = "$.text";

    /// <summary>What could not be understood.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>What was understood otherwise than it is written.</summary>
    public List<QueryNote> Notes { get; } = [];

    /// <summary>Adds a problem at a spot.</summary>
    public void Refuse(TextSpan at, string code, string message) => Problems.Add(new Problem(Path, code, message) { At = at });

    /// <summary>Adds a note at a spot.</summary>
    public void Note(TextSpan at, string message) => Notes.Add(new QueryNote(at, message));
}
