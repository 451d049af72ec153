namespace Exchange.Pages.Tests.Browsing;

/// <summary>Three agencies of which each shares a record on the same invented person.</summary>
public sealed class SharingAgencies : ThreeAgencies
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Region[0].ShareAsync(Contributed.By(Region[0], "home-1"));
        await Region[1].ShareAsync(Contributed.By(Region[1], "near-1") with { Kind = "arrest" });
        await Region[2].ShareAsync(Contributed.By(Region[2], "far-1"));
    }
}
