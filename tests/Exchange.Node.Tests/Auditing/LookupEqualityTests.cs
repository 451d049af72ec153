using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Packages;
using Exchange.Hosting.Auditing.Retirement;
using Exchange.Hosting.Auditing.Search;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Records.Identity;
using Exchange.Storage.Auditing;
using Exchange.Storage.Databases;

namespace Exchange.Node.Tests.Auditing;

/// <summary>Whatever is asked, the lookup finds what opening every private part finds.</summary>
public sealed class LookupEqualityTests : IDisposable
{
    private const int Questions = 100;
    private const int AtOnce = 10;

    private static readonly string[] Words =
        ["Quimby", "quimby", "Quim*", "Q*by", "*by", "Müller", "muller", "O'Brien", "obrien", "Ab?123", "ABC123", "1977-05-05", "19??-05-05", "x", "x*", "Ño"];

    private static readonly string[] Cases = ["26-17", "2617", "26 17", "C/9", "", "c9"];
    private static readonly Ori[] Agencies = [KeptLog.Home, KeptLog.Other, Ori.Parse("FL0770300")];

    private readonly TemporaryFolder folder = new();
    private readonly ManualTime time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Requirement("RLEX-VII-F-1")]
    public Task OnSqlite_LookupFindsWhatReadingFinds(int seed) => HoldAsync(new FolderDatabases(folder.Path), new Random(seed));

    [Fact]
    [Requirement("RLEX-VII-F-1")]
    public Task OnPostgres_LookupFindsWhatReadingFinds() =>
        HoldAsync(new PostgresDatabases(PostgresCluster.NewDatabase(), "node.example"), new Random(4));

    private async Task HoldAsync(IDatabases databases, Random random)
    {
        var (place, key) = (new AuditPlace(databases), folder.At("audit.pem"));
        SigningKey.Create(key);
        await AppendAsOlderProgramAsync(place, key, random);
        await using var audit = await AuditProcess.OpenAsync(place, key, "node.example", time);
        await AppendAsync(audit.Store, random, 150);
        await audit.Store.Entries.FillLookupsAsync(60, Cancellation);
        await AskAsync(audit, random);
        while (await audit.Store.Entries.FillLookupsAsync(60, Cancellation))
        {
            // Until nothing lacks.
        }

        await AppendAsync(audit.Store, random, 50);
        await AskAsync(audit, random);
        time.Advance(TimeSpan.FromDays(340));
        (await new RetirePrivateParts(audit, databases, new RetentionRule(12), time).RunAsync(null, null, Cancellation)).ShouldNotBeNull().ShouldBePositive();
        await AskAsync(audit, random);
    }

    private async Task AppendAsOlderProgramAsync(AuditPlace place, string keyFile, Random random)
    {
        using var file = SigningKey.Open(keyFile);
        using var key = file.OpenPrivateKey();
        await using var old = await AuditStore.OpenAsync(place, new Audit.Notes.NoteSigner("node.example", key), time);
        await AppendAsync(old, random, 100);
    }

    private async Task AppendAsync(AuditStore store, Random random, int count)
    {
        foreach (var some in Enumerable.Range(0, count).Select(number => Some(random, number)).Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(one => store.Trail.RecordAsync(new AuditRecord(one.Public, one.Private), Cancellation)));
            time.Advance(TimeSpan.FromHours(random.Next(12 * AtOnce)));
        }
    }

    private static AuditEvent Some(Random random, int number)
    {
        var kind = Pick(random, AuditEventKind.SearchAsked, AuditEventKind.SearchAnswered, AuditEventKind.RecordShown);
        var happened = new AuditEvent(kind, "node.example").By($"user{random.Next(4)}", Pick(random, Agencies))
            .For("C", Pick(random, "burglary series", "Müller asked"), Pick(random, Cases)).With("request", $"q{number}");
        return random.Next(6) switch
        {
            0 => happened.WithPrivate("query", new JsonObject { ["text"] = SomeWords(random) }),
            1 => happened.WithPrivate("query", KeptLog.Person(SomeWords(random), Pick(random, Words))),
            2 => happened.WithPrivate("record", SomeRecord(random)),
            3 => happened.WithPrivate("disclosed", new JsonArray(KeptLog.Disclosed("r1", SomeRecord(random)), KeptLog.Disclosed("r2", SomeRecord(random)))),
            4 => happened.WithPrivate("shown", KeptLog.Disclosed("r3", SomeRecord(random))).WithPrivate("query", "no object"),
            _ => happened.WithPrivate("records", new JsonArray(SomeRecord(random), SomeRecord(random))),
        };
    }

    private static async Task AskAsync(AuditProcess audit, Random random)
    {
        var found = 0;
        for (var question = 0; question < Questions; question++)
        {
            var criteria = Question(random);
            var reader = random.Next(3) == 0
                ? new AuditReader("far.nac", KeptLog.Other) { Scope = new PackageScope(KeptLog.Other, KeptLog.Home) } : KeptLog.Coordinator;

            var expected = await IndexesAsync(audit, criteria with { Thorough = true, Limit = AuditCriteria.LimitMax }, reader);
            (await IndexesAsync(audit, criteria, reader)).ShouldBe(expected, criteria.ToString());
            found += expected.Count;
        }

        found.ShouldBeGreaterThan(Questions);
    }

    private static AuditCriteria Question(Random random) => new()
    {
        Subject = Pick(random, null, Pick(random, Words), SomeWords(random)),
        Record = Pick(random, null, null, null, SomeRecord(random)),
        CaseNumber = Pick(random, null, null, Pick(random, "26-17", "c9")),
        Reason = Pick(random, null, null, null, "muller"),
        User = Pick(random, null, null, "user1"),
        Kind = Pick(random, null, null, "search-asked"),
        Request = Pick(random, null, null, null, null, "q7"),
        From = Pick<DateTimeOffset?>(random, null, Start.AddDays(random.Next(80))),
        Until = Pick<DateTimeOffset?>(random, null, null, Start.AddDays(80 + random.Next(80))),
        Before = Pick<long?>(random, null, null, random.Next(300)),
        Limit = Pick(random, 1, 7, 100),
    };

    private static DateTimeOffset Start => new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Asks again until nothing comes any more.</summary>
    private static async Task<List<long>> IndexesAsync(AuditProcess audit, AuditCriteria criteria, AuditReader reader)
    {
        var indexes = new List<long>();
        for (var next = criteria.Before; ;)
        {
            var lines = await new SearchAudit(audit).FindAsync(criteria with { Before = next }, reader, Cancellation).ToListAsync(Cancellation);
            indexes.AddRange(lines.Select(line => line.Row).OfType<AuditRow>().Select(row => row.Index));
            next = lines[^1].Done!.Next;
            if (next is null)
            {
                return indexes;
            }
        }
    }

    private static string SomeWords(Random random) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Pick(random, Words)));

    private static string SomeRecord(Random random) => $"FL0130200/rms/{random.Next(9)}";

    private static T Pick<T>(Random random, params T[] of) => of[random.Next(of.Length)];
}
