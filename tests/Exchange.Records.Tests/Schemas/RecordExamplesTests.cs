using Exchange.Records.Validation;

namespace Exchange.Records.Tests.Schemas;

/// <summary>The examples under schemas/examples/record: each file's name is its claim.</summary>
public sealed class RecordExamplesTests
{
    private static readonly Dictionary<string, string[]> Claims = new(StringComparer.Ordinal)
    {
        ["agency-of-eight-characters"] = ["$.owner ori-unreadable"],
        ["kind-of-no-table"] = ["$.kind code-unknown"],
        ["without-local-id"] = ["$.localId field-missing"],
        ["unknown-field"] = ["$.shoeSize field-unknown"],
        ["field-null"] = ["$.status type-wrong"],
        ["field-given-twice"] = ["$.localId field-repeated"],
        ["system-with-a-slash"] = ["$.system system-unreadable"],
        ["sex-in-words"] = ["$.persons[0].sex code-unknown"],
        ["birth-on-a-day-that-never-was"] = ["$.persons[0].dateOfBirth date-unreadable"],
        ["time-without-a-zone"] = ["$.occurredFrom time-unreadable"],
        ["ends-before-it-begins"] = ["$.occurredTo times-reversed"],
        ["firearm-owned-and-nothing-more"] = ["$.firearms[0].status code-unknown"],
        ["firearm-without-status"] = ["$.firearms[0].status field-missing"],
        ["criminal-history"] = ["$.dataClass class-refused"],
        ["intelligence"] = ["$.dataClass class-refused"],
        ["two-entities-of-one-id"] = ["$.vehicles[0].id entity-id-repeated"],
        ["link-to-nobody"] = ["$.links[0].to link-unknown"],
        ["latitude-alone"] = ["$.locations[0] coordinates-incomplete"],
        ["coordinates-swapped"] = ["$.locations[0].latitude number-out-of-range"],
        ["ages-reversed"] = ["$.persons[0].ageMax ages-reversed"],
        ["name-as-text"] = ["$.persons[0].name type-wrong"],
        ["persons-as-one-object"] = ["$.persons type-wrong"],
        ["height-in-words"] = ["$.persons[0].heightInches type-wrong"],
        ["empty-text"] = ["$.narrative text-empty"],
        ["record-is-a-list"] = ["$ type-wrong"],
        ["cut-off"] = ["$ json-unreadable"],
        ["many-mistakes-at-once"] =
        [
            "$.owner ori-unreadable", "$.localId field-missing", "$.dataClass class-refused", "$.colour field-unknown",
            "$.persons[0].id field-missing", "$.persons[0].role code-unknown", "$.persons[0].sex code-unknown",
            "$.persons[0].dateOfBirth date-unreadable", "$.persons[1].heightInches number-out-of-range",
            "$.persons[1].identifiers[0].value field-missing", "$.firearms[0].status field-missing",
        ],
    };

    public static TheoryData<string> Valid => [.. Names("valid")];

    public static TheoryData<string> Invalid => [.. Names("invalid")];

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task ValidExample_IsRead(string name)
    {
        var reading = RecordValidator.Read(await BytesAsync("valid", name));

        reading.Problems.ShouldBeEmpty();
        reading.IsValid.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task InvalidExample_HasJustTheProblemsItClaims(string name)
    {
        var reading = RecordValidator.Read(await BytesAsync("invalid", name));

        reading.IsValid.ShouldBeFalse();
        reading.Problems.Select(problem => $"{problem.Path} {problem.Code}").ShouldBe(Claims[name], ignoreOrder: true);
    }

    [Fact]
    public void EveryClaim_HasItsExample() => Names("invalid").ShouldBe(Claims.Keys, ignoreOrder: true);

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Repository.At("schemas", "examples", "record", folder), "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static Task<byte[]> BytesAsync(string folder, string name) => File.ReadAllBytesAsync(
        Repository.At("schemas", "examples", "record", folder, name + ".json"), TestContext.Current.CancellationToken);
}
