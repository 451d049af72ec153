using Exchange.Node.Users;
using Exchange.Protocol.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Exchange.Node.Api;

/// <summary>
/// What an endpoint for people and programs of the agency says of itself: the interface's description (OpenAPI) and the table of roles
/// (docs/permissions.md) are made from it.
/// </summary>
internal static class ApiEndpoints
{
    private const string Json = "application/json";

    private static readonly int[] Refusals =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden,
        StatusCodes.Status422UnprocessableEntity, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable,
    ];

    /// <summary>Says which right the endpoint asks for and what it is for.</summary>
    public static RouteHandlerBuilder For(this RouteHandlerBuilder endpoint, UserAction action, string summary) =>
        endpoint.WithMetadata(new RequiredAction(action)).WithSummary(summary).WithDescription($"Needs the right `{action}`.").WithProblems();

    /// <summary>Says that the endpoint is about the caller's own account or session, whatever the role, and what it is for.</summary>
    public static RouteHandlerBuilder ForOwner(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithMetadata(RequiredAction.Owner).WithSummary(summary).WithProblems();

    /// <summary>Says that the endpoint needs nobody to be signed in, and what it is for.</summary>
    public static RouteHandlerBuilder ForAnybody(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithMetadata(RequiredAction.None).WithSummary(summary).WithProblems();

    /// <summary>Says what the body is. The endpoint reads it as that, whatever media type a request names.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, string mediaType = Json)
        where T : notnull => endpoint.WithMetadata(new DescribedBody(typeof(T), mediaType));

    /// <summary>Says what the answer is.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint, string mediaType = Json) =>
        endpoint.Produces<T>(StatusCodes.Status200OK, mediaType);

    /// <summary>Says that the answer has no body.</summary>
    public static RouteHandlerBuilder GivesNothing(this RouteHandlerBuilder endpoint) => endpoint.Produces(StatusCodes.Status204NoContent);

    /// <summary>Every refusal and failure is a problem document (RFC 9457).</summary>
    private static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder endpoint) =>
        Refusals.Aggregate(endpoint, (builder, status) => builder.Produces<ProblemDocument>(status, ProblemDocument.MediaType));
}
