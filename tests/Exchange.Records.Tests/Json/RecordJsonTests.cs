using System.Text;
using System.Text.Json;
using Exchange.Records.Json;
using Exchange.Records.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Exchange.Records.Tests.Json;

public sealed class RecordJsonTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1_000).WithReplay(19, 23);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void AnyRecord_ReadsBackAsItWas() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var canonical = RecordJson.ToCanonical(new RandomRecords(seed).Next());

        RecordJson.ToCanonical(RecordJson.FromCanonical(canonical)).AsSpan().SequenceEqual(canonical).ShouldBeTrue();
    }));

    /// <summary>Says too that the random records of the tests are valid ones, and that both checks agree on that.</summary>
    [Fact]
    public void AnyRecord_IsFoundValidAsJsonAndInMemory() => Check.One(Seeded, Prop.ForAll(Seeds, seed =>
    {
        var record = new RandomRecords(seed).Next();

        RecordValidator.Read(RecordJson.ToCanonical(record)).Problems.ShouldBeEmpty();
        RecordValidator.Check(record).ShouldBeEmpty();
    }));

    [Fact]
    public void NothingKnown_IsNotWritten() =>
        Encoding.UTF8.GetString(RecordJson.ToCanonical(Some.RecordOf(Some.Person() with { Aliases = [] }))).ShouldBe(
            """
            {"kind":"incident","localId":"1","owner":"FL9900000","persons":[{"id":"p1","name":{"given":"Wendell","surname":"Quimby"},"role":"INCIDENT-SUBJECT"}],"system":"rms"}
            """);

    [Fact]
    public void Times_AreWrittenInUtc()
    {
        var record = Some.Record() with { OccurredFrom = Some.Time("2026-03-02T01:30:00.25-05:00") };

        Encoding.UTF8.GetString(RecordJson.ToCanonical(record)).ShouldContain("\"occurredFrom\":\"2026-03-02T06:30:00.25Z\"");
    }

    [Theory]
    [InlineData("2026-03-02T12:00:00Z", "2026-03-02T12:00:00Z")]
    [InlineData("2026-03-02t12:00:00z", "2026-03-02T12:00:00Z")]
    [InlineData("2026-03-02T12:00:00.1234567Z", "2026-03-02T12:00:00.1234567Z")]
    [InlineData("2026-03-02T12:00:00+05:30", "2026-03-02T06:30:00Z")]
    public void Rfc3339_IsRead(string text, string inUtc)
    {
        TimestampJsonConverter.TryParse(text, out var time).ShouldBeTrue();
        TimestampJsonConverter.Format(time).ShouldBe(inUtc);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-02T12:00:00")]
    [InlineData("2026-03-02 12:00:00Z")]
    [InlineData("2026/03/02T12:00:00Z")]
    [InlineData("2026-03-02T12:00Z")]
    [InlineData("2026-03-02T12:00:00 PM Z")]
    [InlineData("2026-3-2T012:00:00Z")]
    [InlineData("2026-02-30T12:00:00Z")]
    [InlineData("2026-03-02T25:00:00Z")]
    [InlineData("2026-03-02T12:00:00-0500")]
    [InlineData("0001-01-01T00:00:00+05:00")]
    [InlineData(" 2026-03-02T12:00:00Z")]
    [InlineData("2026-03-02T12:00:00Z ")]
    public void AnythingElse_IsNoTime(string? text) => TimestampJsonConverter.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"owner":"nobody","system":"rms","localId":"1","kind":"incident"}""")]
    public void BytesThatAreNoRecord_AreAnError(string json) =>
        Should.Throw<JsonException>(() => RecordJson.FromCanonical(Encoding.UTF8.GetBytes(json)));
}
