using System.Text;
using System.Text.Json.Nodes;
using Exchange.Audit.Log;
using Exchange.Audit.Merkle;
using Exchange.Storage.Auditing;

namespace Exchange.Storage.Tests.Auditing;

public sealed class AuditTrailTests : IDisposable
{
    private readonly AuditFixture audit = new();

    public void Dispose() => audit.Dispose();

    [Fact]
    public async Task Recorded_IsCanonicalJsonWithTimeAndCommitment()
    {
        await using var store = await audit.OpenAsync();
        audit.Time.Advance(TimeSpan.FromMilliseconds(78));

        await store.Trail.RecordAsync(AuditFixture.Record(number: 5), AuditFixture.Cancellation);

        var entry = await OnlyEntryAsync(store);
        var expected = $$"""
            {"kind":"search","ori":"FL0130200","private":"{{entry.Private!.Commit()}}",
            "receipt":"r5","time":"2026-03-02T12:00:00.07Z","user":"user5"}
            """;
        Encoding.UTF8.GetString(entry.Entry.Span).ShouldBe(expected.ReplaceLineEndings(""));
        Encoding.UTF8.GetString(entry.Private.Content.Span).ShouldBe("""{"reason":"case 26-5"}""");
    }

    [Fact]
    public async Task SamePrivatePartTwice_CannotBeToldFromTheEntries()
    {
        await using var store = await audit.OpenAsync();

        await AuditFixture.AppendTo(store);
        await AuditFixture.AppendTo(store);

        var entries = await store.Entries.ReadAsync(new EntryIndex(0), AuditFixture.Cancellation)
            .ToListAsync(AuditFixture.Cancellation);
        entries[0].Entry.ToArray().ShouldNotBe(entries[1].Entry.ToArray());
        entries[0].Private!.Opens(entries[1].Private!.Commit()).ShouldBeFalse();
    }

    [Fact]
    public async Task CallersObjects_AreLeftAsTheyWere()
    {
        await using var store = await audit.OpenAsync();
        var record = AuditFixture.Record();

        await store.Trail.RecordAsync(record, AuditFixture.Cancellation);

        record.Public.ToJsonString().ShouldBe(AuditFixture.Record().Public.ToJsonString());
    }

    [Theory]
    [InlineData("time")]
    [InlineData("private")]
    public async Task PublicPartThatBringsItsOwn_IsRefused(string property)
    {
        await using var store = await audit.OpenAsync();
        var record = new AuditRecord(new JsonObject { [property] = "x" }, []);

        await Should.ThrowAsync<ArgumentException>(store.Trail.RecordAsync(record, AuditFixture.Cancellation));
    }

    [Fact]
    public async Task PublicPartTooLong_IsRefusedAndTheLogGoesOn()
    {
        await using var store = await audit.OpenAsync();
        var record = new AuditRecord(new JsonObject { ["kind"] = new string('k', 70_000) }, []);

        await Should.ThrowAsync<ArgumentException>(store.Trail.RecordAsync(record, AuditFixture.Cancellation));

        (await AuditFixture.AppendTo(store)).Index.Value.ShouldBe(0);
    }

    [Fact]
    public async Task PrivatePartLongerThanAnEntry_IsKept()
    {
        await using var store = await audit.OpenAsync();
        var record = AuditFixture.Record() with { Private = new JsonObject { ["query"] = new string('q', 200_000) } };

        await store.Trail.RecordAsync(record, AuditFixture.Cancellation);

        (await OnlyEntryAsync(store)).Private!.Content.Length.ShouldBeGreaterThan(200_000);
    }

    private static async Task<StoredEntry> OnlyEntryAsync(AuditStore store) =>
        await store.Entries.ReadAsync(new EntryIndex(0), AuditFixture.Cancellation)
            .SingleAsync(AuditFixture.Cancellation);
}
