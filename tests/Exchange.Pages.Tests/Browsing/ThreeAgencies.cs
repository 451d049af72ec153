using Exchange.Node.Users;
using Exchange.Policy.Requesters;

namespace Exchange.Pages.Tests.Browsing;

/// <summary>A hub and three nodes that run for all tests of a class, with somebody of each role at the first node.</summary>
public class ThreeAgencies : IAsyncLifetime
{
    private readonly Dictionary<UserRole, string> tokens = [];
    private Region? region;

    internal Region Region => region ?? throw new InvalidOperationException("the region does not run");

    internal Member Home => Region[0];

    public string TokenOf(UserRole role) => tokens[role];

    public virtual async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(3);
        foreach (var role in Enum.GetValues<UserRole>())
        {
            tokens[role] = await Home.AddUserAsync($"{role}.page".ToLowerInvariant(), role, UseCode.A, UseCode.C, UseCode.J);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (region is not null)
        {
            await region.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
