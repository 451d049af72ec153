using System.Text.Json;
using System.Text.RegularExpressions;
using Exchange.Records.Queries;
using Exchange.Records.Queries.Language;

namespace Exchange.Records.Tests.Queries;

/// <summary>Holds docs/query-language.md against the code.</summary>
public sealed partial class QueryLanguagePageTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "query-language.md"));

    [Fact]
    public void Examples_AreUnderstoodWithoutRemark()
    {
        var examples = Examples().Match(Page).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        examples.Length.ShouldBeGreaterThan(5);
        foreach (var example in examples)
        {
            var reading = QueryParser.Parse(example);
            reading.Problems.ShouldBeEmpty(example);
            reading.Notes.ShouldBeEmpty(example);
        }
    }

    [Fact]
    public void FieldTable_ListsEveryField()
    {
        var expected = SearchFields.Entities.Select(entity =>
            $"| {entity} | {string.Join(", ", SearchFields.NamesOf(entity).Select(name => $"`{name}`"))} |");

        Page.ShouldContain("| of | fields |\n|---|---|\n" + string.Join('\n', expected) + "\n<!-- /fields -->");
    }

    [Fact]
    public void Synonyms_AreAllNamed()
    {
        var synonyms = SearchFields.ShortNames.Except(SearchFields.All.Select(field => field.Name)).Append("address");

        Also().Match(Page).Groups[1].Value.Split(", ").Select(name => name.Trim('`')).ShouldBe(synonyms, ignoreOrder: true);
    }

    [Fact]
    public void StructuredExample_CanBeRun()
    {
        var query = JsonSerializer.Deserialize<RecordQuery>(Json().Match(Page).Groups[1].Value, JsonSerializerOptions.Web)!;

        QueryValidator.Check(query).ShouldBeEmpty();
        query.Clauses.Count.ShouldBe(2);
    }

    [Fact]
    public void RefusalExample_IsWhatIsSaid()
    {
        var problem = QueryParser.Parse("door surnam:smith").Problems.ShouldHaveSingleItem();

        Page.ShouldContain($"error: {problem}\n  door surnam:smith\n  {new string(' ', problem.At!.Value.Offset)}{new string('^', problem.At.Value.Length)}\n");
    }

    [GeneratedRegex("```query\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex(@"^Also: (.*)\.$", RegexOptions.Multiline)]
    private static partial Regex Also();
}
