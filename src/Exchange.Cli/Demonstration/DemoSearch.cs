using Exchange.Cli.Searching;
using Exchange.Node.Search;
using Exchange.Protocol.Http;
using Exchange.Protocol.Search;
using Exchange.Records.Codes;
using Exchange.Records.Identity;
using Exchange.Records.Queries;
using Exchange.Synthetic;
using Exchange.Synthetic.Truth;

namespace Exchange.Cli.Demonstration;

/// <summary>The demonstration's one search, chosen from the truth about who is who: a person known at all agencies, with an active case.</summary>
internal sealed class DemoSearch
{
    private const string CaseNumber = "2026-000417";
    private readonly SuggestedSearch chosen;

    private DemoSearch(SuggestedSearch chosen) => this.chosen = chosen;

    /// <summary>Surname and birth year of the person.</summary>
    public IReadOnlyDictionary<string, string> Criteria => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["surname"] = chosen.Terms["surname"],
        ["birth"] = chosen.Terms["dateOfBirth"][..4],
    };

    /// <summary>The command with which anybody can repeat it.</summary>
    public string Command(string program, DemoAgency home) =>
        $"{program} search --node {home.Folder.Root} --token-file {home.AnalystToken} --reason \"burglary series, suspect known at several agencies\" " +
        $"--case {CaseNumber} --surname \"{Criteria["surname"]}\" --birth {Criteria["birth"]}";

    /// <summary>Picks the search that shows most.</summary>
    public static DemoSearch Choose(RegionSummary region, IReadOnlyCollection<Ori> careful)
    {
        var persons = region.Searches.Where(search => search.Terms.ContainsKey("surname")).ToList();
        var best = persons.OrderByDescending(search => Worth(search, careful)).FirstOrDefault()
            ?? throw new InvalidDataException("no person of the region is worth searching for; ask for more --records");
        return new DemoSearch(best);
    }

    /// <summary>Asks as the home agency's analyst, over HTTP like everybody.</summary>
    public async Task<IReadOnlyList<Frame>> RunAsync(DemoAgency home, CancellationToken cancellationToken)
    {
        var query = new RecordQuery { Clauses = [new QueryClause("person", Criteria)] };
        var request = new AskRequest(query, "C", "burglary series, suspect known at several agencies", CaseNumber);
        using var caller = NodeCaller.Open(home.Folder.Root, home.AnalystToken);
        using var response = await caller.PostAsync(ExchangePaths.Search, request, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await FrameCollector.ReadAsync(stream, printLines: false, cancellationToken);
    }

    private static int Worth(SuggestedSearch search, IReadOnlyCollection<Ori> careful)
    {
        var owners = search.Records.Select(record => OwnerOf(record)).Distinct().Count();
        var pointers = search.Records.Count(record => careful.Contains(OwnerOf(record)) && record.Marks.Contains(Marks.ActiveInvestigation));
        var full = search.Records.Count(record => careful.Contains(OwnerOf(record)) && record.Marks.Count == 0);
        return (Math.Min(pointers, 1) * 1000) + (owners * 100) + (Math.Min(full, 3) * 10);
    }

    private static Ori OwnerOf(ExpectedRecord record) => RecordId.TryParse(record.Record, out var id) ? id.Owner : default;
}
