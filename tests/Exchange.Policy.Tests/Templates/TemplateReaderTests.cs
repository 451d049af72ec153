using System.Text;
using System.Text.Json.Nodes;
using Exchange.Policy.Requesters;
using Exchange.Policy.Templates;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Policy.Tests.Templates;

public sealed class TemplateReaderTests
{
    [Fact]
    public void EveryWord_IsReadAsItStands()
    {
        var template = Read(File.ReadAllText(Repository.At("schemas", "examples", "template", "valid", "every-word.json"))).Value!;
        var rule = template.Rules[0];

        template.Version.ShouldBe(1);
        template.Title.ShouldBe("Example");
        rule.Audience.Categories.ShouldBe([AgencyCategory.LawEnforcement]);
        rule.UseCodes.ShouldBe(Enum.GetValues<UseCode>());
        rule.Records.Kinds.ShouldBe(["arrest", "booking"]);
        rule.Records.Roles.ShouldBe(["ARREST-ARRESTEE"]);
        rule.Level.ShouldBe(SharingLevel.Full);
        rule.Fields[FieldGroup.Identifiers].ShouldBe(new FieldRule(FieldAction.Mask, true));
        rule.Fields[FieldGroup.Narrative].ShouldBe(new FieldRule(FieldAction.Hide, false));
        rule.Fields[FieldGroup.Name].ShouldBe(new FieldRule(FieldAction.Show, false));
        rule.Obligations.ShouldContain(new Obligation(ObligationTypes.ExpiresAfter, null, 72));
        template.Rules[1].Audience.ShouldSatisfyAllConditions(
            audience => audience.Anyone.ShouldBeTrue(), audience => audience.States.ShouldBe(["GA", "AL"]), audience => audience.Oris.ShouldBe([Some.OtherState]));
        template.Rules[2].Audience.Categories.ShouldBe([]);
    }

    [Fact]
    public void AbsentDimension_HoldsForAll_AndEmptyOneForNone()
    {
        var rule = Read(Template("""{ "id": "a", "audience": { "anyone": true }, "level": "full", "useCodes": [], "records": { "marks": [] } }"""))
            .Value!.Rules[0];

        rule.Audience.Categories.ShouldBeNull();
        rule.UseCodes.ShouldBe([]);
        rule.Records.Marks.ShouldBe([]);
        rule.Records.Kinds.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{ "id": "a", "audience": { "anyone": true }, "levle": "full" }""", "$.rules[0].levle", "did you mean `level`?")]
    [InlineData("""{ "id": "a", "audience": { "anyone": true }, "level": "fill" }""", "$.rules[0].level", "did you mean `full`?")]
    [InlineData("""{ "id": "a", "audience": { "categories": ["prosecuter"] }, "level": "full" }""", "$.rules[0].audience.categories", "did you mean `prosecutor`?")]
    [InlineData("""{ "id": "a", "audience": { "anyone": true }, "level": "full", "records": { "marks": ["seeled"] } }""", "$.rules[0].records.marks", "did you mean `sealed`?")]
    [InlineData("""{ "id": "a", "audience": { "anyone": true }, "level": "full", "fields": { "narative": { "action": "hide" } } }""", "$.rules[0].fields.narative", "did you mean `narrative`?")]
    [InlineData("""{ "id": "a", "audience": { "anyone": true }, "level": "full", "obligations": [{ "type": "verify-before-using" }] }""", "$.rules[0].obligations[0].type", "did you mean `verify-before-use`?")]
    [InlineData("""{ "id": "a", "audience": { "anyone": true }, "level": "full", "useCodes": ["Q"] }""", "$.rules[0].useCodes", "known are A, C, F, J, S")]
    public void MistypedWord_GetsASuggestion(string rule, string path, string advice) =>
        Read(Template(rule)).Problems.ShouldContain(problem => problem.Path == path && problem.Message.Contains(advice));

    [Fact]
    public void ThousandRules_AreRead()
    {
        var rules = string.Join(",", Enumerable.Range(0, TemplateReader.RulesMax).Select(n => $$"""{"id":"r{{n}}","audience":{"anyone":true},"level":"full"}"""));

        Read(Template(rules)).Value!.Rules.Count.ShouldBe(1_000);
    }

    /// <summary>Everything that can be wrong with a template that is JSON at all, in one file: nothing hides anything else.</summary>
    [Fact]
    public void FileWithEverythingWrong_HasEachProblemListed_WithTheWordThatWouldBeRight()
    {
        var deep = new string('[', 400) + new string(']', 400);
        var problems = Read($$"""
            {
              "owner": "FL99001", "version": "2", "tilte": "t", "nested": {{deep}},
              "rules": [
                { "id": "a", "audience": { "categories": ["law-enforcment"], "oris": ["FL0000"], "statesExcept": ["Florida"] }, "level": "ful" },
                { "id": "b", "audience": { "anyone": true }, "level": "full", "validFrom": "2026-12-31", "validUntil": "2026-01-01" },
                { "id": "c", "audience": { "anyone": true }, "level": "full", "useCodes": ["L"], "records": { "marks": ["juvenil"], "olderThan": "old" } },
                { "id": "a", "audience": {{deep}}, "level": 3, "fields": { "narativ": { "action": "hide" } } }
              ]
            }
            """).Problems;

        problems.Select(problem => $"{problem.Path} {problem.Code}").ShouldBe(
            [
                "$.owner ori-unreadable", "$.version type-wrong", "$.title field-missing", "$.tilte field-unknown", "$.nested field-unknown",
                "$.rules[0].audience.categories category-unknown", "$.rules[0].audience.oris ori-unreadable",
                "$.rules[0].audience.statesExcept state-unreadable", "$.rules[0].level word-unknown", "$.rules[1].validUntil dates-reversed",
                "$.rules[2].useCodes use-code-unknown", "$.rules[2].records.marks code-unknown", "$.rules[2].records.olderThan age-unreadable",
                "$.rules[3].id rule-id-repeated", "$.rules[3].audience type-wrong", "$.rules[3].level type-wrong",
                "$.rules[3].fields.narativ group-unknown",
            ],
            ignoreOrder: true);
        foreach (var word in new[] { "title", "law-enforcement", "full", "juvenile", "narrative" })
        {
            problems.ShouldContain(problem => problem.Message.EndsWith($"did you mean `{word}`?", StringComparison.Ordinal), word);
        }
    }

    [Fact]
    public void TenThousandRules_AreRefusedAtTheLimit_AndTheProblemsBeforeItAreListed()
    {
        var rules = string.Join(",", Enumerable.Range(0, 10_000).Select(n => $$"""{"id":"r{{n}}","audience":{"anyone":true},"level":"ful"}"""));

        var problems = Read(Template(rules)).Problems;

        problems.Count(problem => problem.Code == "word-unknown").ShouldBe(TemplateReader.RulesMax);
        problems.ShouldContain(problem => problem.Path == "$.rules" && problem.Code == "list-too-long");
    }

    [Theory]
    [InlineData("{\"title\":\"\\ud83d")]
    [InlineData("\\ud83d")]
    public void HalfACharacter_InWhatIsNoJson_IsAProblemAndNoFailure(string text) =>
        Read(text).Problems.ShouldHaveSingleItem().Code.ShouldBe("json-unreadable");

    [Fact]
    public void OtherThanUtf8_IsRefused()
    {
        byte[] latin1 = [.. "{\"title\":\""u8, 0xE9, .. "\"}"u8];

        TemplateReader.ReadTemplate(latin1).Problems.ShouldHaveSingleItem().Code.ShouldBe("json-unreadable");
    }

    [Fact]
    public void Digest_IsOfTheContent_NotOfTheSpelling()
    {
        var one = Read("""{"owner":"FL9900000","version":1,"title":"t","rules":[]}""").Value!;
        var same = Read("""{ "rules" : [ ], "title" : "\u0074", "version" : 1, "owner" : "FL9900000" }""").Value!;
        var other = Read("""{"owner":"FL9900000","version":2,"title":"t","rules":[]}""").Value!;

        same.Digest.ShouldBe(one.Digest);
        other.Digest.ShouldNotBe(one.Digest);
        one.Digest.Length.ShouldBe(64);
    }

    [Fact]
    public void ExchangeWideRules_MustNameTheirRequirement_AndMayHaveExceptions()
    {
        var problems = TemplateReader.ReadExchangeRules(Encoding.UTF8.GetBytes(
            """{"version":1,"rules":[{"id":"a","audience":{"anyone":true},"level":"none","unless":["owner","consent"]}]}""")).Problems;

        problems.Select(problem => $"{problem.Path} {problem.Code}").ShouldBe(
            ["$.rules[0].unless word-unknown", "$.rules[0].requirement field-missing"], ignoreOrder: true);
    }

    [Fact]
    public void ShippedExchangeWideRules_AreReadAndEachHasItsRequirement()
    {
        var rules = ExchangeWideRules.Shipped();

        rules.Rules.ShouldAllBe(rule => rule.Requirement != null && rule.Requirement.Length > 4);
        rules.Rules.Count.ShouldBeGreaterThanOrEqualTo(9);
    }

    [Fact]
    public async Task PublishedSchema_IsThatOfTheReader() =>
        (await File.ReadAllTextAsync(SchemaFile, TestContext.Current.CancellationToken)).ShouldBe(TemplateSchema.Write());

    /// <summary>Run with <c>-explicit only</c> after the language was changed.</summary>
    [Fact(Explicit = true)]
    public Task WriteSchema() => File.WriteAllTextAsync(SchemaFile, TemplateSchema.Write(), TestContext.Current.CancellationToken);

    [Fact]
    public void Schema_OffersAMaskOnlyWhereThereIsOne()
    {
        var fields = JsonNode.Parse(TemplateSchema.Write())!["properties"]!["rules"]!["items"]!["properties"]!["fields"]!["properties"]!.AsObject();

        fields.Select(field => field.Key).ShouldBe(FieldGroups.DecidableNames);
        foreach (var (name, field) in fields)
        {
            var offered = field!["properties"]!["action"]!["enum"]!.AsArray().Any(action => action!.GetValue<string>() == "mask");
            offered.ShouldBe(Policy.Redaction.Masks.Names.Contains(name), name);
        }
    }

    private static readonly string SchemaFile = Repository.At("schemas", "template.schema.json");

    private static Reading<SharingTemplate> Read(string json) => TemplateReader.ReadTemplate(Encoding.UTF8.GetBytes(json));

    private static string Template(string rules) => $$"""{"owner":"FL9900000","version":1,"title":"t","rules":[{{rules}}]}""";
}
