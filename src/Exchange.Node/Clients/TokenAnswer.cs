using System.Text.Json.Serialization;

namespace Exchange.Node.Clients;

/// <summary>A token as it is given out (RFC 6749, section 5.1).</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="ExpiresIn">Seconds until it ends.</param>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    /// <summary>How it is shown: in the header <c>Authorization</c>.</summary>
    [JsonPropertyName("token_type")]
    public string TokenType { get; } = "Bearer";
}
