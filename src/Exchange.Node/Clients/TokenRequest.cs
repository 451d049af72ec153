using System.Text.Json.Serialization;

namespace Exchange.Node.Clients;

/// <summary>The form by which a client asks for a token (RFC 7523, section 2.2).</summary>
/// <param name="GrantType">Always <c>client_credentials</c>.</param>
/// <param name="ClientAssertionType">Always <c>urn:ietf:params:oauth:client-assertion-type:jwt-bearer</c>.</param>
/// <param name="ClientAssertion">The compact JWS.</param>
internal sealed record TokenRequest(
    [property: JsonPropertyName("grant_type")] string GrantType,
    [property: JsonPropertyName("client_assertion_type")] string ClientAssertionType,
    [property: JsonPropertyName("client_assertion")] string ClientAssertion);
