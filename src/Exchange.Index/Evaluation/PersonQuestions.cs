using Exchange.Matching.Persons;
using Exchange.Records.Queries;

namespace Exchange.Index.Evaluation;

/// <summary>Turns criteria of a clause into the question that persons are compared with.</summary>
internal static class PersonQuestions
{
    /// <summary>The question.</summary>
    public static PersonQuestion Of(IReadOnlyList<FieldCriterion> criteria)
    {
        var asked = criteria.ToDictionary(criterion => criterion.Field.Name, criterion => criterion.Test, StringComparer.Ordinal);
        return new PersonQuestion
        {
            Surname = Find<Criterion.Words>(asked, "surname")?.Text,
            Given = Find<Criterion.Words>(asked, "given")?.Text,
            Name = Find<Criterion.Words>(asked, "name")?.Text,
            Birth = Find<Criterion.Date>(asked, "birth")?.Value,
            Sex = Find<Criterion.Codes>(asked, "sex")?.Any[0],
            Race = Find<Criterion.Codes>(asked, "race")?.Any[0],
            Eyes = Find<Criterion.Codes>(asked, "eyes")?.Any[0],
            Hair = Find<Criterion.Codes>(asked, "hair")?.Any[0],
            HeightInches = (int?)Find<Criterion.Numbers>(asked, "height")?.Least,
            WeightPounds = (int?)Find<Criterion.Numbers>(asked, "weight")?.Least,
            Numbers = Find<Criterion.Compact>(asked, "number") is { } number ? [number.Text] : [],
        };
    }

    private static T? Find<T>(Dictionary<string, Criterion> asked, string name)
        where T : Criterion => asked.GetValueOrDefault(name) as T;
}
