namespace Exchange.Protocol.Search;

/// <summary>How fresh one source system of an agency is (RLEX-IV-E).</summary>
/// <param name="System">The source system.</param>
/// <param name="LastReceivedAt">When anything last came from it.</param>
public sealed record SourceAge(string System, DateTimeOffset LastReceivedAt);
