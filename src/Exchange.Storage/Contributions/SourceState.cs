namespace Exchange.Storage.Contributions;

/// <summary>How fresh one source system is (RLEX-IV-E).</summary>
/// <param name="System">The source system.</param>
/// <param name="LastReceivedAt">When anything last came from it, changed or not.</param>
public sealed record SourceState(string System, DateTimeOffset LastReceivedAt);
