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
    private const string Reason = "burglary series, suspect known at several agencies";
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
        $"{program} search --node {home.Folder.Root} --token-file {home.AnalystToken} --reason \"{Reason}\" --case {CaseNumber} " +
        $"--surname \"{Criteria["surname"]}\" --birth {Criteria["birth"]}";

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
        var request = new AskRequest(query, "C", Reason, CaseNumber);
        using var caller = NodeCaller.Open(home.Folder.Root, home.AnalystToken);
        using var response = await caller.PostAsync(ExchangePaths.Search, request, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await FrameCollector.ReadAsync(stream, printLines: false, cancellationToken);
    }

    /// <summary>A pointer counts most, then how many agencies can be found, then full records with something withheld.</summary>
    private static int Worth(SuggestedSearch search, IReadOnlyCollection<Ori> careful)
    {
        var found = search.Records.Where(CanBeFound).ToList();
        var owners = found.Select(OwnerOf).Distinct().Count();
        var atCareful = found.Where(record => careful.Contains(OwnerOf(record))).ToList();
        var pointers = atCareful.Count(record => record.Marks.Contains(Marks.ActiveInvestigation));
        var full = atCareful.Count(record => record.Marks.Count == 0);
        return (Math.Min(pointers, 1) * 1000) + (owners * 100) + (Math.Min(full, 3) * 10);
    }

    /// <summary>The search asks for the surname and the birth year as they truly are.</summary>
    private static bool CanBeFound(ExpectedRecord record) =>
        !record.Errors.Any(error => error.Contains("surname", StringComparison.Ordinal) || error.StartsWith("birth-date", StringComparison.Ordinal) ||
            error.StartsWith("name-parts", StringComparison.Ordinal));

    private static Ori OwnerOf(ExpectedRecord record) => RecordId.TryParse(record.Record, out var id) ? id.Owner : default;
}
