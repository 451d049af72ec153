using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Hosting.Auditing.Search;
using Exchange.Node.Users;
using Exchange.Protocol.Http;

namespace Exchange.Federation.Tests.Auditing;

/// <summary>Exports have everything, or their last line says that they do not.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private const int Entries = AuditCriteria.LimitMax + 25;

    private Region region = null!;
    private string token = "";

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(1);
        token = await region[0].AddUserAsync("n.ac", UserRole.Nac);
        var reader = new AuditReader("c.busy", region[0].Ori);
        await Task.WhenAll(Enumerable.Range(0, Entries).Select(_ => region[0].Audit.RecordReadAsync(reader, "entries", "{}", Wait.Cancellation)));
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    public async Task WholeExport_HasEveryRow_BeyondTheLimitOfAnAnswer_AsTableAndAsJson()
    {
        var rows = await ExportAsync("csv&all=true", AuditCriteria.LimitMax);
        var lines = await ExportAsync("json&all=true", AuditCriteria.LimitMax);

        rows.Length.ShouldBe(Entries + 1);
        rows.Skip(1).Select(row => row.Split(',')[^2]).Distinct().Count().ShouldBe(Entries);
        rows[^1].ShouldNotStartWith("cut");
        lines.Length.ShouldBe(Entries + 1);
        var done = JsonNode.Parse(lines[^1])!["done"]!;
        (done["rows"]!.GetValue<int>(), done["next"]).ShouldBe((Entries, null));
    }

    [Fact]
    public async Task ExportThatIsCut_SaysSoInItsLastLine_AndWhereToGoOn()
    {
        var rows = await ExportAsync("csv", 40);
        var lines = await ExportAsync("json", 40);

        rows.Length.ShouldBe(42);
        var next = JsonNode.Parse(lines[^1])!["done"]!["next"]!.GetValue<long>();
        rows[^1].ShouldStartWith("cut after 40 rows: ask again with before ");
        rows[^2].Split(',')[^2].ShouldBe(next.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<string[]> ExportAsync(string format, int limit)
    {
        using var response = await region[0].PostAsync(
            $"{AuditPaths.Export}?format={format}", new AuditCriteria { User = "c.busy", Limit = limit }, token);
        return (await response.Content.ReadAsStringAsync(Wait.Cancellation)).TrimEnd().ReplaceLineEndings("\n").Split('\n');
    }
}
