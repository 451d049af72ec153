using System.Text.Json;

namespace Exchange.Node.SignIn;

/// <summary>A second factor.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Code">The code, of those that have one.</param>
/// <param name="Credential">What the browser gave for a passkey.</param>
/// <param name="Password">The password, where a locked session is opened.</param>
public sealed record FactorRequest(SecondFactor Kind, string? Code = null, JsonElement? Credential = null, string? Password = null);
