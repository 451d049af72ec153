using System.Text;

namespace Exchange.Index.Segments;

/// <summary>What an index holds. Fields and columns are known by their place in these lists.</summary>
/// <param name="AnalysisVersion">Changes whenever the same record would be taken apart into other terms.</param>
/// <param name="Fields">At most 255.</param>
/// <param name="Columns">At most 255.</param>
public sealed record IndexSchema(string AnalysisVersion, IReadOnlyList<IndexField> Fields, IReadOnlyList<IndexColumn> Columns)
{
    /// <summary>The place of a field; an unknown name is a bug of the caller.</summary>
    public int Field(string name) => Place(Fields.Select(field => field.Name), name);

    /// <summary>The place of a column; an unknown name is a bug of the caller.</summary>
    public int Column(string name) => Place(Columns.Select(column => column.Name), name);

    /// <summary>Equal for schemas whose segments can be read alike.</summary>
    public string Fingerprint()
    {
        var text = new StringBuilder(AnalysisVersion);
        foreach (var field in Fields)
        {
            text.Append('\n').Append(field.Name).Append(' ').Append(field.Kind).Append(' ').Append(field.Group).Append(field.Fuzzy ? " fuzzy" : "");
        }

        foreach (var column in Columns)
        {
            text.Append('\n').Append(column.Name).Append(column.IsNumber ? " number " : " ordinal ").Append(column.Group);
        }

        return text.ToString();
    }

    private static int Place(IEnumerable<string> names, string name)
    {
        var place = names.TakeWhile(one => one != name).Count();
        return place < names.Count() ? place : throw new ArgumentException($"the schema has no `{name}`");
    }
}
