using System.Text;
using System.Text.Json.Nodes;
using Exchange.Node.Policies.Forms;
using Exchange.Policy.Templates;

namespace Exchange.Node.Tests.Policies.Forms;

/// <summary>Problems of the reader, at the fields of the form.</summary>
public sealed class ProblemPlacesTests
{
    private static readonly IReadOnlyList<TemplateSection> Sections = TemplateSections.OfRule([], []);

    [Theory]
    [InlineData("""{"audience":{}}""", "r1-audience")]
    [InlineData("""{"audience":{"oris":["x"]}}""", "r1-audience-oris")]
    [InlineData("""{"audience":{"categories":["polise"]}}""", "r1-audience-categories")]
    [InlineData("""{"level":"some"}""", "r1-level")]
    [InlineData("""{"id":"a b"}""", "r1-id")]
    [InlineData("""{"useCodes":["Q"]}""", "r1-useCodes")]
    [InlineData("""{"records":{"olderThan":"long"}}""", "r1-records-olderThan")]
    [InlineData("""{"fields":{"photo":{"action":"mask"}}}""", "r1-fields-photo")]
    [InlineData("""{"fields":{"foto":{"action":"hide"}}}""", "r1-fields")]
    [InlineData("""{"obligations":[{"type":"no-redissemination"},{"type":"expires-after","hours":0}]}""", "r1-obligations-expires-after")]
    [InlineData("""{"validUntil":"soon"}""", "r1-validUntil")]
    [InlineData("""{"colour":"red"}""", null)]
    public void Problem_IsAtItsField(string change, string? field)
    {
        var draft = DraftedTemplate.Read(
            """{"owner":"FL9900100","version":1,"title":"t","rules":[{"id":"a","audience":{"anyone":true},"level":"full"}]}""")!;
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            draft.Rules[0][name] = value?.DeepClone();
        }

        var problems = TemplateReader.ReadTemplate(Encoding.UTF8.GetBytes(draft.Text)).Problems;
        var found = problems.Select(new ProblemPlaces(draft, Sections).At).ToList();

        found.ShouldNotBeEmpty();
        found.ShouldAllBe(problem => problem.Rule == 0 && problem.Field == field);
    }

    [Theory]
    [InlineData("""{"owner":"FL9900100","version":1,"rules":[]}""", "t-title")]
    [InlineData("""{"owner":"FL9900100","version":"one","title":"t","rules":[]}""", "t-version")]
    [InlineData("""{"owner":"here","version":1,"title":"t","rules":[]}""", null)]
    public void ProblemOfTheTemplate_IsAtItsField(string text, string? field)
    {
        var problem = TemplateReader.ReadTemplate(Encoding.UTF8.GetBytes(text)).Problems[0];

        var found = new ProblemPlaces(DraftedTemplate.Read(text)!, Sections).At(problem);

        (found.Rule, found.Field).ShouldBe((null, field));
    }
}
