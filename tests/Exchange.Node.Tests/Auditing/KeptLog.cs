using System.Text.Json.Nodes;
using Exchange.Hosting.Auditing;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Setup;
using Exchange.Protocol.Errors;
using Exchange.Protocol.Evidence;
using Exchange.Records.Identity;

namespace Exchange.Node.Tests.Auditing;

/// <summary>A node's folder with its log in a real file and a clock that stands still, and what its people do.</summary>
internal sealed class KeptLog : IAsyncDisposable
{
    public const string Reason = "burglary series on Elm Street";
    public const string Case = "2026-000417";

    private readonly TemporaryFolder temporary = new();
    private int requests;

    private KeptLog() => InitializeNode.Run(Folder, NodeParts.SomeSettings).ShouldBeEmpty();

    public static Ori Home => NodeParts.SomeSettings.Ori;

    public static Ori Other { get; } = Ori.Parse("FL0990100");

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static AuditReader Coordinator { get; } = new("n.ac", Home);

    public NodeFolder Folder => new(temporary.At("node"));

    public NodeSettings Settings { get; } = NodeParts.SomeSettings;

    public ManualTime Time { get; } = new();

    public AuditProcess Audit { get; private set; } = null!;

    public SearchAudit Search => new(Audit);

    public static async Task<KeptLog> MakeAsync()
    {
        var log = new KeptLog();
        log.Audit = await AuditProcess.OpenAsync(log.Folder.Root, log.Folder.AuditKey, log.Settings.AuditOrigin, log.Time);
        return log;
    }

    public async Task FillLookupsAsync()
    {
        while (await Audit.Store.Entries.FillLookupsAsync(100, Cancellation))
        {
            // Until nothing lacks.
        }
    }

    public static JsonObject Person(string surname, string? given = null, string? birth = null)
    {
        var criteria = new JsonObject { ["surname"] = surname };
        if (given is not null)
        {
            criteria["given"] = given;
        }

        if (birth is not null)
        {
            criteria["birth"] = birth;
        }

        return Query("person", criteria);
    }

    public static JsonObject Query(string entity, JsonObject criteria) =>
        new() { ["clauses"] = new JsonArray(new JsonObject { ["entity"] = entity, ["criteria"] = criteria }) };

    /// <summary>What a receipt leaves in an entry.</summary>
    public static JsonObject Disclosed(string receipt, string record, string level = "Full", params string[] hidden) => new()
    {
        ["receipt"] = receipt,
        ["record"] = record,
        ["level"] = level,
        ["rules"] = new JsonArray("r1"),
        ["withheld"] = new JsonArray([.. hidden.Select(group => (JsonNode)new JsonObject { ["group"] = group, ["action"] = "hide" })]),
    };

    public AuditEvent Act(
        AuditEventKind kind, string user = "a.reyes", Ori? ori = null, string useCode = "C", string reason = Reason, string? caseNumber = Case) =>
        new AuditEvent(kind, Settings.AuditOrigin).By(user, ori ?? Home).For(useCode, reason, caseNumber).With("request", $"q{requests++}");

    public Task SearchedAsync(JsonObject query, string user = "a.reyes", string reason = Reason, string? caseNumber = Case) =>
        RecordAsync(Act(AuditEventKind.SearchAsked, user, reason: reason, caseNumber: caseNumber).WithPrivate("query", query));

    public Task RefusedAsync(string user, ErrorCode code) => RecordAsync(Act(AuditEventKind.RequestRefused, user).Refused(code));

    /// <summary>Makes the entry and moves the clock by a minute.</summary>
    public async Task RecordAsync(AuditEvent happened)
    {
        await Audit.RecordAsync(happened, Cancellation);
        Time.Advance(TimeSpan.FromMinutes(1));
    }

    public async Task<List<AuditRow>> FindAsync(AuditCriteria criteria, AuditReader? reader = null) =>
        [.. (await Search.RunAsync(criteria, reader ?? Coordinator, Cancellation).ToListAsync(Cancellation)).Select(line => line.Row).OfType<AuditRow>()];

    public async Task<AuditDone> DoneAsync(AuditCriteria criteria) =>
        (await Search.RunAsync(criteria, Coordinator, Cancellation).ToListAsync(Cancellation))[^1].Done!;

    public async ValueTask DisposeAsync()
    {
        await Audit.DisposeAsync();
        temporary.Dispose();
    }
}
