using Exchange.Policy.Decisions;

namespace Exchange.Policy.Tests.Decisions;

public sealed class DecisionTablesTests : IDisposable
{
    private const string Template =
        """
        {
          "owner": "FL9900000", "version": 1, "title": "t",
          "rules": [
            { "id": "police", "audience": { "categories": ["law-enforcement"] }, "level": "full", "fields": { "identifiers": { "action": "mask" } },
              "obligations": [{ "type": "verify-before-use" }] },
            { "id": "prosecutors", "audience": { "categories": ["prosecutor"] }, "level": "pointer" }
          ]
        }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Requirement("RLEX-V-A-1")]
    public void ShippedPolicies_DecideAsTheirTablesSay()
    {
        var report = DecisionTables.Run(Repository.At("policies"));

        report.Failures.ShouldBeEmpty();
        report.UncoveredRules.ShouldBeEmpty();
        report.Passed.ShouldBeTrue();
        report.Cases.ShouldBeGreaterThan(45);
    }

    [Fact]
    public void EveryShippedTemplate_HasATable()
    {
        foreach (var template in Directory.EnumerateDirectories(Repository.At("policies")))
        {
            File.Exists(Path.Combine(template, "template.json")).ShouldBeTrue(template);
            File.Exists(Path.Combine(template, "tests.yaml")).ShouldBeTrue(template);
        }
    }

    [Fact]
    public void WrongExpectations_AreSaidInWords()
    {
        var report = Run(
            """
            cases:
              - name: police see it
                requester: FL9900100
                expect: { level: pointer, show: [identifiers], searchable: [identifiers], obligations: [], rules: [prosecutors] }
              - name: prosecutors get a pointer
                requester: FL990010A
                expect: { level: pointer }
            """);

        report.Cases.ShouldBe(2);
        report.Failures.ShouldBe(
        [
            "sheriff/tests.yaml: police see it: expected level `pointer`, got `full` by `exchange:no-statistics`, `police`",
            "sheriff/tests.yaml: police see it: expected to `show` identifiers, but it is to `mask`",
            "sheriff/tests.yaml: police see it: expected identifiers searchable, but it is not",
            "sheriff/tests.yaml: police see it: expected obligations none, got `no-statistics`, `verify-before-use`",
            "sheriff/tests.yaml: police see it: expected the rules `prosecutors`, got `exchange:no-statistics`, `police`",
        ]);
    }

    [Fact]
    public void RuleThatNoCaseTries_IsNamed() =>
        Run("cases: [{ name: police, requester: FL9900100, expect: { level: full } }]")
            .UncoveredRules.ShouldBe(["sheriff/tests.yaml: prosecutors"]);

    [Fact]
    public void EveryMistakeInATable_IsNamed() =>
        Run(
            """
            cases:
              - name: one
                requester: FL99
                useCode: X
                record: { kind: gossip, marks: [juvenil] }
                entity: { list: people, role: VICTIM }
                expect: { level: ful, show: [nam], lvel: full }
              - requester: FL9900100
                expekt: {}
            """).Failures.Select(failure => failure[..failure.IndexOf(": ", 25, StringComparison.Ordinal)]).ShouldBe(
        [
            "sheriff/tests.yaml: $.cases[0].requester", "sheriff/tests.yaml: $.cases[0].useCode", "sheriff/tests.yaml: $.cases[0].record.kind",
            "sheriff/tests.yaml: $.cases[0].record.marks", "sheriff/tests.yaml: $.cases[0].entity.list", "sheriff/tests.yaml: $.cases[0].entity.role",
            "sheriff/tests.yaml: $.cases[0].expect.show", "sheriff/tests.yaml: $.cases[0].expect.level", "sheriff/tests.yaml: $.cases[0].expect.lvel",
            "sheriff/tests.yaml: $.cases[1].name", "sheriff/tests.yaml: $.cases[1].expect", "sheriff/tests.yaml: $.cases[1].expekt",
        ]);

    [Theory]
    [InlineData("cases: [")]
    [InlineData("cases:\n\t- name: x")]
    [InlineData("a: &a [x, x]\nb: *c")]
    [InlineData("a: 1\na: 2")]
    public void UnreadableYaml_NamesItsLine(string yaml) =>
        Run(yaml).Failures.ShouldHaveSingleItem().ShouldContain("look at line");

    /// <summary>A few lines of anchors can stand for more nodes than any memory holds.</summary>
    [Fact]
    public void AnchorsThatGrowWithoutEnd_AreRefused()
    {
        var lines = Enumerable.Range(1, 12).Select(n => $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{n - 1}", 10))}]");

        Run("a0: &a0 x\n" + string.Join('\n', lines)).Failures.ShouldHaveSingleItem().ShouldContain("yaml-unreadable");
    }

    [Fact]
    public void TemplateWithoutATable_Fails()
    {
        Directory.CreateDirectory(folder.At("sheriff"));
        File.WriteAllText(folder.At("sheriff", "template.json"), Template);

        DecisionTables.Run(folder.Path).Failures.ShouldBe(["sheriff/tests.yaml is missing; rules that nobody tests must not be shipped"]);
    }

    [Fact]
    public void TemplateThatCannotBeRead_NamesItsProblems()
    {
        Directory.CreateDirectory(folder.At("sheriff"));
        File.WriteAllText(folder.At("sheriff", "template.json"), "{}");

        DecisionTables.Run(folder.At("sheriff")).Failures.Count.ShouldBe(4);
    }

    [Fact]
    public void FolderWithoutAnyPolicy_IsNoSuccess() => DecisionTables.Run(folder.Path).Passed.ShouldBeFalse();

    [Fact]
    public void ExchangeWideRulesBesideTheTemplates_AreTheOnesThatHold()
    {
        File.WriteAllText(folder.At("exchange.json"),
            """{"version":1,"rules":[{"id":"nobody","requirement":"none","audience":{"anyone":true},"level":"none"}]}""");
        File.WriteAllText(folder.At("exchange.tests.yaml"), "cases: [{ name: none, requester: FL9900100, expect: { level: none } }]");

        Run(
            """
            cases:
              - { name: police, requester: FL9900100, expect: { level: none, rules: [police, "exchange:nobody"] } }
              - { name: prosecutors, requester: FL990010A, expect: { level: none } }
            """, folder.Path).Passed.ShouldBeTrue();
    }

    private DecisionTableReport Run(string table, string? run = null)
    {
        Directory.CreateDirectory(folder.At("sheriff"));
        File.WriteAllText(folder.At("sheriff", "template.json"), Template);
        File.WriteAllText(folder.At("sheriff", "tests.yaml"), table);
        return DecisionTables.Run(run ?? folder.At("sheriff"));
    }
}
