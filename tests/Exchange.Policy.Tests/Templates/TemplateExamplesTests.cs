using Exchange.Policy.Templates;

namespace Exchange.Policy.Tests.Templates;

/// <summary>The examples under schemas/examples/template: each file's name is its claim.</summary>
public sealed class TemplateExamplesTests
{
    private static readonly Dictionary<string, string[]> Claims = new(StringComparer.Ordinal)
    {
        ["owner-is-no-ori"] = ["$.owner ori-unreadable"],
        ["version-of-zero"] = ["$.version number-out-of-range"],
        ["nothing-at-all"] = ["$.owner field-missing", "$.version field-missing", "$.title field-missing", "$.rules field-missing"],
        ["rules-are-an-object"] = ["$.rules type-wrong"],
        ["rule-is-a-text"] = ["$.rules[0] type-wrong"],
        ["unknown-word-in-the-template"] = ["$.expires field-unknown"],
        ["unknown-word-in-a-rule"] = ["$.rules[0].usecodes field-unknown"],
        ["unknown-level"] = ["$.rules[0].level word-unknown"],
        ["unknown-use-code"] = ["$.rules[0].useCodes use-code-unknown", "$.rules[0].useCodes use-code-unknown"],
        ["unknown-category"] = ["$.rules[0].audience.categories category-unknown", "$.rules[0].audience.categories category-unknown"],
        ["unknown-kind-and-mark-and-role"] =
            ["$.rules[0].records.kinds code-unknown", "$.rules[0].records.marks code-unknown", "$.rules[0].records.roles code-unknown"],
        ["unknown-field-group"] = ["$.rules[0].fields.names group-unknown", "$.rules[0].fields.envelope group-unknown"],
        ["unknown-action"] = ["$.rules[0].fields.name.action word-unknown"],
        ["mask-that-does-not-exist"] = ["$.rules[0].fields.narrative mask-unknown", "$.rules[0].fields.place mask-unknown"],
        ["audience-without-a-word"] = ["$.rules[0].audience audience-empty"],
        ["audience-of-not-anyone"] = ["$.rules[0].audience audience-empty"],
        ["audience-missing"] = ["$.rules[0].audience field-missing"],
        ["state-in-words"] = ["$.rules[0].audience.states state-unreadable", "$.rules[0].audience.states state-unreadable"],
        ["system-with-a-space"] = ["$.rules[0].records.systems system-unreadable"],
        ["rule-ids-repeated"] = ["$.rules[2].id rule-id-repeated"],
        ["rule-id-of-the-owner"] = ["$.rules[0].id rule-id-unreadable", "$.rules[1].id rule-id-unreadable", "$.rules[2].id rule-id-unreadable"],
        ["exception-of-the-exchange"] = ["$.rules[0].unless field-unknown", "$.rules[0].requirement field-unknown"],
        ["use-codes-null"] = ["$.rules[0].useCodes type-wrong"],
        ["field-rule-null"] = ["$.rules[0].fields.name type-wrong"],
        ["types-wrong"] =
        [
            "$.owner type-wrong", "$.version type-wrong", "$.title type-wrong", "$.rules[0].id type-wrong", "$.rules[0].audience type-wrong",
            "$.rules[0].level type-wrong", "$.rules[0].useCodes type-wrong", "$.rules[0].records type-wrong", "$.rules[0].fields type-wrong",
            "$.rules[0].obligations type-wrong",
        ],
        ["obligation-unknown"] =
        [
            "$.rules[0].obligations[0].type obligation-unknown", "$.rules[0].obligations[1].text field-missing",
            "$.rules[0].obligations[2].hours field-missing", "$.rules[0].obligations[3].hours number-out-of-range",
            "$.rules[0].obligations[4].type field-missing",
        ],
        ["searchable-in-words"] = ["$.rules[0].fields.name.searchable type-wrong"],
        ["rules-too-many"] = ["$.rules list-too-long"],
        ["no-json"] = ["$ json-unreadable"],
        ["cut-off"] = ["$ json-unreadable"],
        ["nested-too-deep"] = ["$.owner type-wrong", "$.version field-missing", "$.title field-missing", "$.rules field-missing"],
        ["word-given-twice"] = ["$.rules[0].level field-repeated"],
        ["half-a-character"] = ["$ json-unreadable"],
        ["number-beyond-measure"] = ["$.version type-wrong"],
    };

    public static TheoryData<string> Valid => [.. Names("valid")];

    public static TheoryData<string> Invalid => [.. Names("invalid")];

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task ValidExample_IsRead(string name)
    {
        var reading = TemplateReader.ReadTemplate(await BytesAsync("valid", name));

        reading.Problems.ShouldBeEmpty();
        reading.Value!.Owner.ShouldBe(Some.Owner);
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task InvalidExample_HasJustTheProblemsItClaims(string name)
    {
        var reading = TemplateReader.ReadTemplate(await BytesAsync("invalid", name));

        reading.Value.ShouldBeNull();
        reading.Problems.Select(problem => $"{problem.Path} {problem.Code}").ShouldBe(Claims[name], ignoreOrder: true);
        reading.Problems.ShouldAllBe(problem => problem.Message.Length > 5 && !problem.Message.EndsWith('.'));
    }

    [Fact]
    public void EveryClaim_HasItsExample() => Names("invalid").ShouldBe(Claims.Keys, ignoreOrder: true);

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Repository.At("schemas", "examples", "template", folder), "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static Task<byte[]> BytesAsync(string folder, string name) => File.ReadAllBytesAsync(
        Repository.At("schemas", "examples", "template", folder, name + ".json"), TestContext.Current.CancellationToken);
}
