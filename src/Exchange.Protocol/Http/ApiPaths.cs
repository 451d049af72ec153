namespace Exchange.Protocol.Http;

/// <summary>Addresses by which programs find their way at a node.</summary>
public static class ApiPaths
{
    /// <summary>Where everything for people and programs of the agency begins.</summary>
    public const string Prefix = "/api";

    /// <summary>The description of the interface (OpenAPI 3.1).</summary>
    public const string Description = "/api/openapi.json";

    /// <summary>Where a client proves itself and gets a token (RFC 7523).</summary>
    public const string Token = "/api/token";
}
