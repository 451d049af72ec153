namespace Exchange.Protocol.Http;

/// <summary>Headers of requests between nodes and hub.</summary>
public static class ExchangeHeaders
{
    /// <summary>The home node's assertion, a compact JWS.</summary>
    public const string Assertion = "Exchange-Assertion";

    /// <summary>The hub's token, a compact JWS.</summary>
    public const string Relay = "Exchange-Relay";
}
