using System.Text.Json.Nodes;
using Exchange.Node.Policies.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Exchange.Node.Tests.Policies.Forms;

/// <summary>A template that goes through the form and comes back.</summary>
public sealed class DraftedTemplateTests
{
    private static readonly IReadOnlyList<TemplateSection> Sections = TemplateSections.OfRule([], []);

    public static TheoryData<string> Starters =>
        [.. Directory.GetFiles(Repository.At("policies"), "template.json", SearchOption.AllDirectories).Select(path => new FileInfo(path).Directory!.Name)];

    [Theory]
    [MemberData(nameof(Starters))]
    public void NothingChanged_LeavesTheDocument(string starter)
    {
        var text = File.ReadAllText(Repository.At("policies", starter, "template.json"));
        var draft = DraftedTemplate.Read(text)!;

        var back = Send(draft, []);

        JsonNode.DeepEquals(back.Document, JsonNode.Parse(text)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Starters))]
    public void EveryStarter_IsShownWhole(string starter)
    {
        var draft = DraftedTemplate.Read(File.ReadAllText(Repository.At("policies", starter, "template.json")))!;

        TemplateFormView.Of(draft, Sections, new HashSet<JsonObject>(), [], []).Rules.SelectMany(rule => rule.Kept).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("r1-level", "pointer", "level", "\"pointer\"")]
    [InlineData("r1-useCodes", "C|J", "useCodes", """["C","J"]""")]
    [InlineData("r1-useCodes", "", "useCodes", null)]
    [InlineData("r1-audience-categories", "court", "audience", """{"categories":["court"]}""")]
    [InlineData("r1-audience-oris", "FL0010000, FL0020000", "audience", """{"categories":["law-enforcement"],"oris":["FL0010000","FL0020000"]}""")]
    [InlineData("r1-records-kinds", "arrest", "records", """{"kinds":["arrest"]}""")]
    [InlineData("r1-fields-name", "mask searchable", "fields", """{"name":{"action":"mask","searchable":true}}""")]
    [InlineData("r1-obligations-expires-after", "72", "obligations", """[{"type":"verify-before-use"},{"type":"expires-after","hours":72}]""")]
    [InlineData("r1-obligations-verify-before-use", "", "obligations", null)]
    public void ChangedField_ChangesThatMemberAlone(string field, string values, string member, string? expected)
    {
        var back = Send(Simple(), new() { [field] = values.Split('|', StringSplitOptions.RemoveEmptyEntries) });

        back.Rules[0][member]?.ToJsonString().ShouldBe(expected);
        back.Rules[0].Count.ShouldBe(expected is null ? 4 : Simple().Rules[0].ContainsKey(member) ? 5 : 6);
    }

    [Theory]
    [InlineData("useCodes", "[]", "useCodes")]
    [InlineData("audience", """{"categories":[]}""", "audience.categories")]
    [InlineData("records", """{"ids":["FL0010000/rms/1"]}""", "records.ids")]
    [InlineData("obligations", """[{"type":"caveat","text":"a"},{"type":"caveat","text":"b"}]""", "obligations.caveat")]
    [InlineData("fields", """{"name":{"action":"hide","because":"so"}}""", "fields.name")]
    [InlineData("colour", "\"red\"", "colour")]
    [InlineData("note", "\"two\\nlines\"", "note")]
    public void WhatTheFormCannotShow_IsKeptAndNamed(string member, string value, string named)
    {
        var draft = Simple();
        draft.Rules[0][member] = JsonNode.Parse(value);

        var back = Send(draft, new() { ["r1-level"] = "none" });

        JsonNode.DeepEquals(back.Rules[0][member], JsonNode.Parse(value)).ShouldBeTrue();
        TemplateFormView.Of(back, Sections, new HashSet<JsonObject>(), [], []).Rules[0].Kept.ShouldBe([named]);
    }

    [Fact]
    public void UnknownWord_CanBeTakenAway()
    {
        var draft = Simple();
        draft.Rules[0]["audience"] = JsonNode.Parse("""{"categories":["law-enforcement","polise"]}""");

        var back = Send(draft, new() { ["r1-audience-categories"] = "law-enforcement" });

        back.Rules[0]["audience"]!.ToJsonString().ShouldBe("""{"categories":["law-enforcement"]}""");
    }

    [Fact]
    public void Rules_AreAddedMovedAndTakenOut_WhileThoseShownStayShown()
    {
        var form = EditedForm.Read(Sent(Simple(), []), Sections)!;

        form.Do(FormStep.Read("add"));
        form.Do(FormStep.Read("up:1"));
        form.Do(FormStep.Read("close:0"));
        form.Do(FormStep.Read("down:7"));

        form.Draft.Rules.Select((_, place) => form.Draft.NameAt(place)).ShouldBe(["rule-2", "police"]);
        form.Opened.ShouldBe([form.Draft.Rules[1]]);
        form.Do(FormStep.Read("remove:0"));
        form.Draft.Rules.Count.ShouldBe(1);
    }

    [Fact]
    public void TooManyOpenRules_AreFoldedUp_TheFirstFirst()
    {
        var form = EditedForm.Read(Sent(Simple(), []), Sections)!;

        for (var i = 0; i < EditedForm.OpenMax; i++)
        {
            form.Do(FormStep.Read("add"));
        }

        form.Opened.ShouldBe(form.Draft.Rules.Skip(1), ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"rules":{}}""")]
    [InlineData("""{"rules":[1]}""")]
    [InlineData("""{"rules":[],"rules":[]}""")]
    [InlineData("""{"rules":[],"title":"\ud800"}""")]
    public void WhatIsNoTemplateAtAll_HasNoForm(string text) => DraftedTemplate.Read(text).ShouldBeNull();

    private static DraftedTemplate Simple() => DraftedTemplate.Read(
        """
        {"owner":"FL9900100","version":1,"title":"t","rules":[
          {"id":"police","audience":{"categories":["law-enforcement"]},"useCodes":["C"],"level":"full","obligations":[{"type":"verify-before-use"}]}]}
        """)!;

    /// <summary>What comes back from a browser that shows every rule, and in which single fields were changed.</summary>
    private static DraftedTemplate Send(DraftedTemplate draft, Dictionary<string, StringValues> changed) =>
        EditedForm.Read(Sent(draft, changed), Sections)!.Draft;

    private static FormCollection Sent(DraftedTemplate draft, Dictionary<string, StringValues> changed)
    {
        var sent = new Dictionary<string, StringValues>
        {
            [EditedForm.Document] = draft.Text,
            [EditedForm.Shown] = draft.Rules.Select((_, place) => $"{place}").ToArray(),
        };
        Show(sent, TemplateSections.OfTemplate, draft.Document, ProblemPlaces.TemplatePrefix);
        for (var place = 0; place < draft.Rules.Count; place++)
        {
            Show(sent, Sections.SelectMany(section => section.All), draft.Rules[place], ProblemPlaces.Prefix(place));
        }

        foreach (var (name, values) in changed)
        {
            sent[name] = values;
        }

        return new FormCollection(sent);
    }

    private static void Show(Dictionary<string, StringValues> sent, IEnumerable<TemplateField> fields, JsonObject owner, string prefix)
    {
        foreach (var field in fields)
        {
            var values = field.Read(owner) ?? [];
            sent[field.NameIn(prefix)] = field.TakesMany ? new StringValues([.. values]) : string.Join(", ", values);
        }
    }
}
