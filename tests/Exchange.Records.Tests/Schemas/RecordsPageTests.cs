using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Exchange.Records.Fields;
using Exchange.Records.Validation;

namespace Exchange.Records.Tests.Schemas;

/// <summary>Holds docs/records.md against the model.</summary>
public sealed partial class RecordsPageTests
{
    private const string Begin = "<!-- fields -->\n";
    private const string End = "<!-- /fields -->\n";
    private static readonly string Page = Repository.At("docs", "records.md");

    /// <summary>Where this fails, write the table anew with <c>Exchange.Records.Tests -explicit only -method "*.WriteFields"</c>.</summary>
    [Fact]
    public async Task Page_ListsEveryField() => Between(await ReadAsync()).ShouldBe(Table());

    [Fact(Explicit = true)]
    public async Task WriteFields()
    {
        var page = await ReadAsync();
        await File.WriteAllTextAsync(Page, page.Replace(Begin + Between(page) + End, Begin + Table() + End), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ExampleOfThePage_IsAValidRecord()
    {
        var example = Example().Match(await ReadAsync()).Groups[1].Value;

        RecordValidator.Read(Encoding.UTF8.GetBytes(example)).Problems.ShouldBeEmpty();
    }

    private static Task<string> ReadAsync() => File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken);

    private static string Between(string page)
    {
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return page[start..page.IndexOf(End, StringComparison.Ordinal)];
    }

    private static string Table()
    {
        var meanings = Meanings();
        var table = new StringBuilder("| field | value | group | meaning |\n|---|---|---|---|\n");
        Append(table, RecordShape.Root, typeof(ContributedRecord), meanings);
        return table.ToString();
    }

    private static void Append(StringBuilder table, FieldShape owner, Type type, Dictionary<string, string> meanings)
    {
        foreach (var field in owner.Members)
        {
            var property = type.GetProperties().Single(one => string.Equals(one.Name, field.Name, StringComparison.OrdinalIgnoreCase));
            if (field.Type == FieldType.Object)
            {
                Append(table, field, field.Access.Create().GetType(), meanings);
                continue;
            }

            table.Append(CultureInfo.InvariantCulture,
                $"| `{field.Path}`{(field.Rules.Required ? " *" : "")} | {Value(field)} | {FieldGroups.Name(field.Group)} | {Meaning(property, type, meanings)} |\n");
        }
    }

    private static string Value(FieldShape field) => field.Type switch
    {
        FieldType.Text when field.Rules.Codes is { } codes => $"code `{codes}`",
        FieldType.Text => $"text, {field.Rules.LengthMax}",
        FieldType.Integer => string.Create(CultureInfo.InvariantCulture, $"whole, {field.Rules.Least} to {field.Rules.Most}"),
        FieldType.Number => string.Create(CultureInfo.InvariantCulture, $"number, {field.Rules.Least} to {field.Rules.Most}"),
        FieldType.Flag => "true or false",
        FieldType.Timestamp => "time",
        FieldType.PartialDate => "date, part of it",
        FieldType.Ori => "ORI",
        FieldType.Object => "object",
    };

    private static string Meaning(System.Reflection.PropertyInfo property, Type type, Dictionary<string, string> meanings) =>
        meanings.GetValueOrDefault($"P:{type.FullName}.{property.Name}")
        ?? meanings[$"P:Exchange.Records.Entities.Entity.{property.Name}"];

    /// <summary>The summaries of the code's own documentation, which lies beside the assembly.</summary>
    private static Dictionary<string, string> Meanings() =>
        XDocument.Load(Path.ChangeExtension(typeof(ContributedRecord).Assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => Spaces().Replace(member.Element("summary")!.Value.Trim(), " "));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
