using System.Text.Json;

namespace Exchange.Node.SignIn;

/// <summary>A passkey that a browser made.</summary>
/// <param name="Credential">What the browser gave.</param>
/// <param name="Name">What its owner calls it.</param>
public sealed record PasskeyRequest(JsonElement Credential, string Name);
