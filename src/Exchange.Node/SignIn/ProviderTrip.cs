namespace Exchange.Node.SignIn;

/// <summary>What a browser carries, encrypted, to the agency's provider and back.</summary>
/// <param name="State">Ties the way back to this browser (RFC 6749, 10.12).</param>
/// <param name="Nonce">Ties the token to this trip (OpenID Connect Core, 3.1.2.1).</param>
/// <param name="Verifier">Proves that who sends the code is who asked for it (RFC 7636).</param>
/// <param name="Return">Where to go on.</param>
/// <param name="EndsAt">When it is too late.</param>
internal sealed record ProviderTrip(string State, string Nonce, string Verifier, string Return, DateTimeOffset EndsAt);
