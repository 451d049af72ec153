namespace Exchange.Node.Api;

/// <summary>What the body of a request is.</summary>
/// <param name="Type">What it is read as.</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record DescribedBody(Type Type, string MediaType);
