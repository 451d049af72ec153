using Exchange.Protocol.Keys;

namespace Exchange.Protocol.Assertions;

/// <summary>Signs assertions with the home node's key.</summary>
public static class AssertionSigner
{
    /// <summary>The compact JWS.</summary>
    public static string Sign(Assertion assertion, SigningKey key) => Tokens.Sign(AssertionClaims.Write(assertion), key);

    /// <summary>The hash by which an assertion is bound to a request's body.</summary>
    public static string QueryHash(ReadOnlySpan<byte> body) => Tokens.Hash(body);
}
