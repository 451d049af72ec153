using System.Text.Json.Nodes;
using Exchange.Records.Fields;

namespace Exchange.Records.Tests.Schemas;

public sealed class RecordSchemaTests
{
    private static readonly string File = Repository.At("schemas", "record.schema.json");

    /// <summary>
    /// Where this fails, the model was changed: write the schema anew with <c>Exchange.Records.Tests -explicit only -method
    /// "*.WriteSchema"</c>, and look at what changed for those who send us records.
    /// </summary>
    [Fact]
    public async Task PublishedSchema_IsThatOfTheModel() =>
        (await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken)).ShouldBe(RecordSchema.Write());

    [Fact(Explicit = true)]
    public Task WriteSchema() => System.IO.File.WriteAllTextAsync(File, RecordSchema.Write(), TestContext.Current.CancellationToken);

    [Fact]
    public void Schema_NamesTheGroupOfEveryField()
    {
        var schema = JsonNode.Parse(RecordSchema.Write())!;

        foreach (var field in RecordShape.Leaves.Values)
        {
            var at = field.Path.Replace("[]", "", StringComparison.Ordinal).Split('.')
                .Aggregate(schema, (node, name) => (node["items"] ?? node)["properties"]![name]!);
            at["fieldGroup"]!.GetValue<string>().ShouldBe(FieldGroups.Name(field.Group));
        }
    }

    [Fact]
    [Requirement("RLEX-IV-G")]
    public void Schema_DoesNotOfferClassesThatAreRefused() =>
        JsonNode.Parse(RecordSchema.Write())!["$defs"]!["data-class"]!["enum"]!.AsArray().Select(code => code!.GetValue<string>())
            .ShouldBe(["cji", "ncic-restricted", "non-record"]);

    [Fact]
    public void EveryReference_LeadsToATable()
    {
        var schema = RecordSchema.Write();
        var tables = JsonNode.Parse(schema)!["$defs"]!.AsObject().Select(pair => pair.Key).ToList();

        var named = schema.Split("\"#/$defs/").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Distinct();

        named.ShouldBe(tables, ignoreOrder: true);
    }
}
