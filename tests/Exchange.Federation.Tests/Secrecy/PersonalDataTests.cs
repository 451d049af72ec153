using System.Net.Http.Headers;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.Search;
using Exchange.Node.Users;
using Exchange.Protocol.Http;
using Exchange.Records.Entities;
using Exchange.Records.Json;
using Exchange.Records.Queries;
using Exchange.Storage.Databases;

namespace Exchange.Federation.Tests.Secrecy;

/// <summary>A whole story told with marker values; none may turn up where it must not.</summary>
public sealed class PersonalDataTests
{
    private const string Surname = "Zyxquimbleton";
    private const string Born = "1971-03-19";
    private const string Plate = "QZXMARKER7";
    private const string Narrative = "narrativemarker";
    private const string Reason = "reasonmarker burglary series";
    private const string CaseNumber = "casemarker-17";
    private const string LocalId = "localidmarker-1";
    private const string Order = "ordermarker";
    private const string Badly = "badvaluemarker";

    private static readonly string[] Markers = [Surname, Born, Plate, Narrative, "reasonmarker", CaseNumber, LocalId, Order, Badly];

    [Fact]
    public async Task WholeStory_LeavesNoPersonalDataInLogsAddressesProblemsHealthOrPublicParts()
    {
        await using var region = await Region.StartAsync(2);
        var (asker, owner) = (region[0], region[1]);
        var said = new List<string>();
        await TellAsync(asker, owner, region, said);

        foreach (var folder in new[] { asker.Folder.Root, owner.Folder.Root, region.HubFolder.Root })
        {
            foreach (var line in await LogLine.ReadAllAsync(new FolderDatabases(folder)))
            {
                said.Add(line.Public.ToJsonString());
            }

            said.AddRange(Directory.GetFiles(Path.Combine(folder, "logs")).Select(ReadShared));
        }

        said.AddRange(Directory.GetFiles(owner.Folder.Rejects).Select(ReadShared));
        said.Count.ShouldBeGreaterThan(20);
        foreach (var marker in Markers)
        {
            said.Where(text => text.Contains(marker, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(marker);
        }
    }

    private static async Task TellAsync(Member asker, Member owner, Region region, List<string> said)
    {
        var record = Contributed.By(owner, LocalId, Surname) with
        {
            Narrative = Narrative, Vehicles = [new Vehicle { Id = "v1", Plate = Plate }],
        };
        var good = System.Text.Encoding.UTF8.GetString(RecordJson.ToCanonical(record));
        await PostFileAsync(owner, region,
            good + "\n" + good.Replace("\"incident\"", $"\"{Badly}\"", StringComparison.Ordinal) + "\n{\"" + Badly + "\n");
        await owner.UntilIndexedAsync();
        (await asker.SearchAsync(Search(Query(Surname)))).HitsOf(owner.Ori).Count.ShouldBe(1);
        (await asker.FetchAsync(Ask.Record(record.Id.ToString()) with { Reason = Reason, CaseNumber = CaseNumber })).Hit.Record.ShouldNotBeNull();
        await owner.Change.RestrictAsync(record.Id, "juvenile", Order, Member.Administrator, Wait.Cancellation);
        await owner.Change.DeleteAsync(record.Id, Order, Member.Administrator, Wait.Cancellation);
        await owner.Change.ExpungeAsync(record.Id, Order, Member.Administrator, Wait.Cancellation);
        await RefusedAsync(asker, region, said);
        foreach (var address in new[] { asker.Address, owner.Address, region.HubAddress })
        {
            said.Add(await region.Http.GetStringAsync(new Uri(address, ExchangePaths.Health), Wait.Cancellation));
            said.Add(await region.Http.GetStringAsync(new Uri(address, ExchangePaths.Checkpoint), Wait.Cancellation));
            said.Add(await region.Http.GetStringAsync(new Uri(address, ExchangePaths.Tiles + "/entries/000.p/5"), Wait.Cancellation));
        }

        // The store breaks: what the log says of it must not repeat what was asked.
        await File.WriteAllTextAsync(owner.Folder.At("records.db"), Badly, Wait.Cancellation);
        await asker.SearchAsync(Search(Query(Surname)));
    }

    private static async Task RefusedAsync(Member asker, Region region, List<string> said)
    {
        object[] asks =
        [
            Search(Query(Surname)) with { Reason = "test", CaseNumber = CaseNumber },
            Search(Query(Surname)) with { UseCode = Badly },
            Search(Query(Surname)) with { OnBehalfOf = Badly },
            Search(Query(Surname)) with { Agencies = [Badly] },
            Search(new RecordQuery { Clauses = [Person(Surname), Clause(Badly, "surname", Surname)] }),
            Search(new RecordQuery { Clauses = [Clause("person", "birth", Surname)], Kinds = [Badly] }),
        ];
        foreach (var ask in asks)
        {
            await AddAsync(said, await asker.PostAsync(ExchangePaths.Search, ask));
        }

        await AddAsync(said, await asker.PostAsync(ExchangePaths.FetchRecord, Ask.Record($"{region[1].Ori}/rms/{LocalId}") with { Reason = Reason }));
        await AddAsync(said, await asker.PostAsync(ExchangePaths.FetchRecord, Ask.Record(Badly)));
        await AddAsync(said, await asker.PostAsync(ExchangePaths.Search, System.Text.Encoding.UTF8.GetBytes($"{{\"{Surname}\":1}}")));
        await AddAsync(said, await asker.PostAsync($"/api/people/{Surname}?plate={Plate}", Search(Query(Surname))));
    }

    private static async Task AddAsync(List<string> said, HttpResponseMessage response)
    {
        using (response)
        {
            response.IsSuccessStatusCode.ShouldBeFalse();
            said.Add(await response.Content.ReadAsStringAsync(Wait.Cancellation));
        }
    }

    private static async Task PostFileAsync(Member owner, Region region, string file)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(owner.Address, ExchangePaths.Contributions)) { Content = new StringContent(file) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await owner.AddUserAsync("rms-feed", UserRole.Feed));
        using var response = await region.Http.SendAsync(request, Wait.Cancellation);
        (await response.Content.ReadAsStringAsync(Wait.Cancellation)).ShouldContain("\"accepted\":1,\"unchanged\":0,\"rejected\":2");
    }

    private static AskRequest Search(RecordQuery query) => new(query, "C", Reason, CaseNumber);

    private static RecordQuery Query(string surname) => new() { Text = Narrative, Clauses = [Person(surname)] };

    private static QueryClause Person(string surname) => Clause("person", "surname", surname);

    private static QueryClause Clause(string entity, string field, string value) =>
        new(entity, new Dictionary<string, string>(StringComparer.Ordinal) { [field] = value });

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
