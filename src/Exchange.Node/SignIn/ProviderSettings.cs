namespace Exchange.Node.SignIn;

/// <summary>An agency's own identity provider (OpenID Connect Core 1.0), through which its people may sign in.</summary>
public sealed record ProviderSettings
{
    /// <summary>What its people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Its issuer; what it supports is read below <c>/.well-known/openid-configuration</c>.</summary>
    public required Uri Authority { get; init; }

    /// <summary>The id under which the node is registered there.</summary>
    public required string ClientId { get; init; }

    /// <summary>File with the node's secret there; null for a public client, which proves itself by PKCE alone (RFC 7636).</summary>
    public string? ClientSecretFile { get; init; }

    /// <summary>
    /// A method of authentication (RFC 8176) that the provider must state, such as <c>mfa</c>; null where every account there needs a second
    /// factor anyway (CJIS IA-2(1)).
    /// </summary>
    public string? Method { get; init; }
}
