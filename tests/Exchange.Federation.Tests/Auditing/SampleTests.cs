using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Findings.Sampling;
using Exchange.Node.Users;
using Exchange.Policy.Requesters;
using Exchange.Protocol;
using Exchange.Protocol.Http;
using Exchange.Storage.Auditing;

namespace Exchange.Federation.Tests.Auditing;

/// <summary>A coordinator draws searches of a month that has ended; anybody who has the log draws the same ones.</summary>
public sealed class SampleTests : IAsyncLifetime
{
    private const int Drawn = 3;

    private static readonly string[] Others = ["b.osei", "c.wren", "d.lund", "e.park"];

    private readonly MovedClock clock = new() { By = TimeSpan.FromDays(-40) };
    private Region region = null!;
    private string token = "";

    private Member Home => region[0];

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(1, clock);
        token = await Home.AddUserAsync("n.ac", UserRole.Nac);
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    public async Task SampleOfAMonth_IsWhatTheRootAtItsEndDecides_WhoeverDrawsAndHoweverOften()
    {
        var month = clock.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        await SearchAsync();
        var entries = await EntriesAsync();
        clock.By = TimeSpan.Zero;
        using var search = await Home.PostAsync(AuditPaths.Search, new AuditCriteria(), token);
        var ofMonth = (await EntriesAsync()).TakeWhile(entry => Text(entry, "time").StartsWith(month, StringComparison.Ordinal)).ToList();

        var sample = await DrawAsync(month);

        ofMonth.Count.ShouldBeGreaterThanOrEqualTo(entries.Count);
        (sample.Month, sample.Size, sample.Root).ShouldBe((month, ofMonth.Count, Convert.ToHexStringLower(Root(ofMonth))));
        sample.Items.ShouldBe(ByHand(ofMonth));
        sample.Items.Count.ShouldBe(Drawn);
        (await DrawAsync(month)).Items.ShouldBe(sample.Items);
        foreach (var item in sample.Items)
        {
            using var response = await Home.GetAsync(item.Proof, token);
            var proof = JsonSerializer.Deserialize<EntryProof>(await response.Content.ReadAsStringAsync(Wait.Cancellation), ProtocolJson.Options)!;
            proof.Holds(Home.Audit.Signer.Key).ShouldBeTrue();
            (Text(proof.Entry, "kind"), Text(proof.Entry, "user")).ShouldBe(("search-asked", item.User));
        }
    }

    /// <summary>Somebody searches much, others a little.</summary>
    private async Task SearchAsync()
    {
        for (var search = 0; search < 4; search++)
        {
            await Home.SearchAsync(Ask.ForSurname("Quimby"));
        }

        foreach (var (index, user) in Others.Index())
        {
            var own = await Home.AddUserAsync(user, UserRole.Analyst, UseCode.A, UseCode.C);
            for (var search = 0; search <= index % 2; search++)
            {
                await Home.SearchAsync(Ask.ForSurname("Conklin"), own);
            }
        }
    }

    private async Task<ReviewSample> DrawAsync(string month)
    {
        using var response = await Home.PostAsync(AuditPaths.Sample, new SampleRequest(month, Drawn), token);
        response.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize<ReviewSample>(await response.Content.ReadAsStringAsync(Wait.Cancellation), ProtocolJson.Options)!;
    }

    /// <summary>As docs/findings.md says it, with nothing of the program's.</summary>
    private static List<SampleItem> ByHand(List<byte[]> entries)
    {
        var root = Root(entries);
        return
        [
            .. entries.Index().Where(entry => Text(entry.Item, "kind") == "search-asked").GroupBy(entry => Text(entry.Item, "user"))
                .OrderBy(user => Hash(root, Encoding.UTF8.GetBytes(user.Key)), StringComparer.Ordinal).Take(Drawn)
                .Select(user => new SampleItem(user.Key, user.MinBy(entry => Hash(root, BigEndian(entry.Index)), StringComparer.Ordinal).Index)),
        ];
    }

    /// <summary>RFC 6962, 2.1.</summary>
    private static byte[] Root(List<byte[]> entries)
    {
        if (entries.Count == 1)
        {
            return SHA256.HashData([0, .. entries[0]]);
        }

        var left = (int)BitOperations.RoundUpToPowerOf2((uint)entries.Count) / 2;
        return SHA256.HashData([1, .. Root(entries[..left]), .. Root(entries[left..])]);
    }

    private static string Hash(byte[] root, byte[] what) => Convert.ToHexStringLower(SHA256.HashData([.. root, .. what]));

    private static byte[] BigEndian(long index)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, index);
        return bytes;
    }

    private async Task<List<byte[]>> EntriesAsync()
    {
        using var log = AuditSnapshot.Open(new AuditPlace(Home.Settings().Databases(Home.Folder)));
        return await log.ReadAsync(new(0), Wait.Cancellation).Select(entry => entry.Entry.ToArray()).ToListAsync(Wait.Cancellation);
    }

    private static string Text(byte[] entry, string name) => JsonNode.Parse(entry)![name]?.ToString() ?? "";

    /// <summary>The system's clock, set back or forward.</summary>
    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;
    }
}
