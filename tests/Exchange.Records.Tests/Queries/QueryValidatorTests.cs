using Exchange.Records.Queries;

namespace Exchange.Records.Tests.Queries;

public sealed class QueryValidatorTests
{
    [Fact]
    public void EverythingThatIsWrong_IsListedAtOnce()
    {
        var query = new RecordQuery
        {
            Text = "door surnam:x",
            Limit = 0,
            Kinds = ["gossip"],
            From = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero),
            To = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Clauses =
            [
                Clause("person", ("birth", "never"), ("age", "40..30"), ("sex", "plaid"), ("shoe", "12")),
                Clause("spaceship", ("plate", "X")),
                Clause("vehicle"),
                Clause("location", ("near", "1,2"), ("street", "--")),
            ],
        };

        QueryValidator.Check(query).Select(problem => $"{problem.Path} {problem.Code}").ShouldBe(
        [
            "$.text field-unknown", "$.limit number-out-of-range", "$.to times-reversed", "$.clauses[0].criteria.birth date-unreadable",
            "$.clauses[0].criteria.age range-reversed", "$.clauses[0].criteria.sex code-unknown", "$.clauses[0].criteria.shoe field-unknown",
            "$.clauses[1].entity entity-unknown", "$.clauses[2].criteria query-empty", "$.clauses[3].criteria.near place-unreadable",
            "$.clauses[3].criteria.street text-empty", "$.kinds code-unknown",
        ], ignoreOrder: true);
    }

    [Fact]
    public void NothingAsked_IsRefused() => QueryValidator.Check(new RecordQuery()).ShouldHaveSingleItem().Code.ShouldBe("query-empty");

    [Fact]
    public void TooManyCriteria_AreRefused()
    {
        var clauses = Enumerable.Range(0, 70).Select(_ => Clause("person", ("surname", "x"))).ToList();

        QueryValidator.Check(new RecordQuery { Clauses = clauses }).ShouldHaveSingleItem().Code.ShouldBe("list-too-long");
    }

    [Theory]
    [InlineData("person", "height", "68..72")]
    [InlineData("person", "weight", ">200")]
    [InlineData("person", "hair", "brown")]
    [InlineData("person", "tattoo", "\"blue anchor\"~2")]
    [InlineData("person", "birth", "1987-03-09")]
    [InlineData("vehicle", "year", "2009..2012")]
    [InlineData("vehicle", "vin", "1HG*")]
    [InlineData("location", "near", "30.44,-84.28,500")]
    public void EveryFormOfTheStructuredQuery_IsTaken(string entity, string field, string value) =>
        QueryValidator.Check(new RecordQuery { Clauses = [Clause(entity, (field, value))] }).ShouldBeEmpty();

    private static QueryClause Clause(string entity, params (string Field, string Value)[] criteria) =>
        new(entity, criteria.ToDictionary(pair => pair.Field, pair => pair.Value, StringComparer.Ordinal));
}
