using System.Text.Json.Nodes;
using Exchange.Federation.Tests.Regions;
using Exchange.Node.Api;
using Exchange.Protocol.Http;

namespace Exchange.Federation.Tests.Api;

/// <summary>The node describes all of its interface.</summary>
public sealed class ApiDescriptionTests : IAsyncLifetime
{
    private static readonly string[] WithoutBody = ["/api/session/passkey", AuditPaths.FindNow];

    private Region region = null!;
    private List<CalledEndpoint> endpoints = [];
    private JsonNode document = null!;

    public async ValueTask InitializeAsync()
    {
        region = await Region.StartAsync(1);
        endpoints = [.. CalledEndpoint.Of(region[0]).Where(one => one.IsApi && one.Pattern != ApiPaths.Description)];
        document = JsonNode.Parse(await region.Http.GetStringAsync(new Uri(region[0].Address, ApiPaths.Description), Wait.Cancellation))!;
    }

    public ValueTask DisposeAsync() => region.DisposeAsync();

    [Fact]
    public void EveryEndpoint_IsDescribed()
    {
        var described = document["paths"]!.AsObject().SelectMany(
            path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));

        described.Order(StringComparer.Ordinal).ShouldBe(endpoints.Select(one => $"{one.Method} {one.Pattern}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryEndpoint_SaysWhoMayCallIt_WhatForAndWhatItAnswers()
    {
        foreach (var endpoint in endpoints)
        {
            endpoint.Required.ShouldNotBeNull(endpoint.Pattern);
            var operation = document["paths"]![endpoint.Pattern]![endpoint.Method.ToLowerInvariant()]!;
            operation["summary"]!.ToString().Length.ShouldBeGreaterThan(8, endpoint.Pattern);
            (operation["security"] is not null).ShouldBe(endpoint.Required != RequiredAction.None, endpoint.Pattern);
            operation["responses"]!.AsObject().ShouldContain(response => response.Key.StartsWith('2'), endpoint.Pattern);
            operation["responses"]!["403"]!["content"]!.AsObject().ShouldHaveSingleItem().Key.ShouldBe("application/problem+json");
        }
    }

    [Fact]
    public void EveryBody_IsDescribed() =>
        endpoints.Where(one => one.Method is "POST" or "PUT" && !WithoutBody.Contains(one.Pattern)).ShouldAllBe(
            one => document["paths"]![one.Pattern]![one.Method.ToLowerInvariant()]!["requestBody"] != null);

    [Fact]
    public void References_LeadSomewhere()
    {
        var known = document["components"]!["schemas"]!.AsObject().Select(schema => $"#/components/schemas/{schema.Key}").ToHashSet();

        References(document).Where(reference => reference.StartsWith("#/components/schemas/", StringComparison.Ordinal)).ShouldAllBe(
            reference => known.Contains(reference));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(
            member => member is { Key: "$ref", Value: JsonValue address } ? [address.ToString()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
