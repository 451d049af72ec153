using Exchange.Federation.Tests.Regions;
using Exchange.Records.Codes;

namespace Exchange.Federation.Tests.Searches;

/// <summary>Three agencies with records of one person, and one search for him.</summary>
public sealed class ThreeAgencies : IAsyncLifetime
{
    internal Region Region { get; } = new();

    internal Member Home { get; private set; } = null!;

    internal Member Open { get; private set; } = null!;

    internal Member Careful { get; private set; } = null!;

    internal Answer Answer { get; private set; } = null!;

    internal string Request { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Region.StartHubAsync();
        Home = await Region.AddAsync("FL0130200");
        Open = await Region.AddAsync("FL0200100");
        Careful = await Region.AddAsync("FL0370100", "careful-department");
        await Region.ShareRegistryAsync();
        await Home.ShareAsync(Contributed.By(Home, "home-1"));
        await Open.ShareAsync(
            Contributed.By(Open, "open-1"), Contributed.By(Open, "open-2", "Larkspur"), Contributed.By(Open, "open-3").Marked(Marks.Sealed));
        await Careful.ShareAsync(Contributed.By(Careful, "careful-1"), Contributed.By(Careful, "careful-2").Marked(Marks.ActiveInvestigation));
        Answer = await Home.SearchAsync("Quimby");
        Request = (await Home.LastLineAsync("search-asked")).Text("request")!;
    }

    public ValueTask DisposeAsync() => Region.DisposeAsync();

    internal async Task<LogLine> LineAsync(Member member, string kind) =>
        (await member.LogAsync()).Single(line => line.Kind == kind && line.Text("request") == Request);
}
