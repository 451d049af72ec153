using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Protocol.Evidence;
using Exchange.Protocol.Keys;
using Exchange.Records.Identity;
using Exchange.Storage.Auditing;

namespace Exchange.Cli.Benchmarks.Audits;

/// <summary>Measures questions to a log of searches by 200 users of 20 agencies, in a new folder.</summary>
internal static class AuditFindBench
{
    private const int Users = 200;
    private const int Agencies = 20;
    private const int Batch = 2_048;
    private const int Records = 5_000;

    private static readonly AuditReader Reader = new("bench", null);

    /// <summary>Measures.</summary>
    public static async Task<AuditFindResult> RunAsync(int entries, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("exchange-bench-").FullName;
        try
        {
            var keyFile = Path.Combine(folder, "audit.pem");
            SigningKey.Create(keyFile);
            await using var audit = await AuditProcess.OpenAsync(folder, keyFile, AuditBench.Origin, TimeProvider.System);
            foreach (var batch in Enumerable.Range(0, entries).Chunk(Batch))
            {
                await Task.WhenAll(batch.Select(number => audit.Store.Trail.RecordAsync(Record(number), cancellationToken)));
            }

            await AuditBench.FillLookupsAsync(audit, cancellationToken);
            return new AuditFindResult("sqlite", entries, await AskAsync(audit, entries, cancellationToken));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Dictionary<string, double>> AskAsync(AuditProcess audit, int entries, CancellationToken cancellationToken)
    {
        var old = string.Create(CultureInfo.InvariantCulture, $"q{entries / 10}");
        var questions = new Dictionary<string, AuditCriteria>(StringComparer.Ordinal)
        {
            ["newest"] = new(),
            ["user"] = new() { User = "user7" },
            ["userAndKind"] = new() { User = "user7", Kind = "search-answered" },
            ["receipt"] = new() { Receipt = $"r{old}" },
            ["request"] = new() { Request = old },
            ["reason"] = new() { Reason = "series street" },
            ["rareSubject"] = new() { Subject = $"surname{old}" },
            ["rareSubjectOfUser"] = new() { Subject = $"surname{old}", User = $"user{entries / 10 % Users}" },
            ["record"] = new() { Record = "FL0000000/rms/77" },
            ["caseNumber"] = new() { CaseNumber = $"2026-{entries / 70}" },
        };
        foreach (var name in new[] { "rareSubject", "rareSubjectOfUser", "record", "caseNumber" })
        {
            questions[name + "WithoutLookup"] = questions[name] with { Thorough = true };
        }

        var times = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, criteria) in questions)
        {
            var started = TimeProvider.System.GetTimestamp();
            await AskAsync(audit, criteria, cancellationToken);
            times[name] = Math.Round(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds, 1);
        }

        return times;
    }

    /// <summary>Asks again until there are 100 rows or no more entries.</summary>
    private static async Task AskAsync(AuditProcess audit, AuditCriteria criteria, CancellationToken cancellationToken)
    {
        var rows = 0L;
        for (var next = default(long?); rows < criteria.Limit;)
        {
            var lines = await new SearchAudit(audit).RunAsync(criteria with { Before = next }, Reader, cancellationToken)
                .ToListAsync(cancellationToken);
            var done = lines[^1].Done!;
            rows += done.Rows;
            next = done.Next;
            if (next is null)
            {
                return;
            }
        }
    }

    /// <summary>A search by one of the users, or the answer to one.</summary>
    public static AuditRecord Record(int number)
    {
        var user = number % Users;
        var agency = Ori.Parse(string.Create(CultureInfo.InvariantCulture, $"FL{user % Agencies:D7}"));
        var at = number.ToString(CultureInfo.InvariantCulture);
        var kind = number % 3 == 0 ? AuditEventKind.SearchAsked : AuditEventKind.SearchAnswered;
        var happened = new AuditEvent(kind, AuditBench.Origin).By($"user{user}", agency)
            .For("C", "burglary series on Elm Street", $"2026-{number / 7}").With("request", $"q{at}")
            .WithPrivate("query", new JsonObject
            {
                ["clauses"] = new JsonArray(new JsonObject
                {
                    ["entity"] = "person", ["criteria"] = new JsonObject { ["surname"] = $"surnameq{at}", ["given"] = "Wendell" },
                }),
            });
        return kind == AuditEventKind.SearchAsked
            ? new AuditRecord(happened.Public, happened.Private)
            : new AuditRecord(
                happened.With("receipts", new JsonArray($"rq{at}")).Public,
                happened.WithPrivate("disclosed", new JsonArray(new JsonObject
                {
                    ["receipt"] = $"rq{at}", ["record"] = $"FL0000000/rms/{number % Records}", ["level"] = "Full",
                })).Private);
    }
}
