using System.Net;
using Exchange.Federation.Tests.Accounts;
using Exchange.Node.SignIn;

namespace Exchange.Federation.Tests.Security;

/// <summary>How fast a stranger may try many names with one password each.</summary>
public sealed class GuessingPaceTests
{
    [Fact]
    public async Task CookieMadeUpForEachGuess_BuysNoFurtherGuesses()
    {
        await using var site = await SignInSite.StartAsync(requestsPerMinute: 60);
        using var stranger = site.Browse(IPAddress.Parse("127.0.0.77"));
        var statuses = new List<HttpStatusCode>();
        for (var guess = 0; guess < 60; guess++)
        {
            stranger.Cookie = $"made-up={guess}";
            using var response = await stranger.PostAsync("/api/session", new SignInRequest($"u.{guess}", "Spring2026 and long"));
            statuses.Add(response.StatusCode);
        }

        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        using var other = site.Browse(IPAddress.Parse("127.0.0.78"));
        (await other.SendAsync(HttpMethod.Get, "/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
