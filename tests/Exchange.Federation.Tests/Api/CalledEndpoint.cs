using Exchange.Federation.Tests.Regions;
using Exchange.Node.Api;
using Exchange.Protocol.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Exchange.Federation.Tests.Api;

/// <summary>An endpoint of a running node for its own people and programs.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Pattern">Address, with names of its parts.</param>
/// <param name="Required">What it says of the right that it asks for; null where it says nothing.</param>
internal sealed record CalledEndpoint(string Method, string Pattern, RequiredAction? Required)
{
    private static readonly string[] NotForPeople =
    [
        "/exchange/", "/assets/", ExchangePaths.Tiles, ExchangePaths.Checkpoint, ExchangePaths.AddCheckpoint, ExchangePaths.Witnessed, ExchangePaths.Health,
    ];

    public bool IsApi => Pattern.StartsWith(ApiPaths.Prefix + "/", StringComparison.Ordinal);

    /// <summary>An address that the pattern fits.</summary>
    public string Path => Pattern.Split('/').Aggregate(
        "", (path, part) => part.Length == 0 ? path : $"{path}/{(part.StartsWith('{') ? "1" : part)}") is { Length: > 0 } path ? path : "/";

    /// <summary>All of them, in the order of their addresses.</summary>
    public static IReadOnlyList<CalledEndpoint> Of(Member member) => Of(member.Get<EndpointDataSource>());

    /// <summary>The same of a node that stands alone.</summary>
    public static IReadOnlyList<CalledEndpoint> Of(EndpointDataSource source) =>
    [
        .. source.Endpoints.OfType<RouteEndpoint>().SelectMany(
                endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(
                    method => new CalledEndpoint(method, Text(endpoint.RoutePattern), endpoint.Metadata.GetMetadata<RequiredAction>())))
            .Where(one => !NotForPeople.Any(prefix => one.Pattern.StartsWith(prefix, StringComparison.Ordinal)))
            .Distinct().OrderBy(one => one.Pattern, StringComparer.Ordinal).ThenBy(one => one.Method, StringComparer.Ordinal),
    ];

    /// <summary>The pattern without what limits its parts.</summary>
    private static string Text(RoutePattern pattern) => "/" + string.Join(
        '/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternParameterPart named => "{" + named.Name + "}",
            RoutePatternLiteralPart literal => literal.Content,
            _ => "",
        }))));
}
