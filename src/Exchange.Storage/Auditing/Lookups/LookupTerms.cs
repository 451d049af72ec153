namespace Exchange.Storage.Auditing.Lookups;

/// <summary>The terms that an entry can be found by, out of the content of its private part. The same content has the same terms for ever.</summary>
/// <param name="content">The content; anything at all.</param>
public delegate IEnumerable<string> LookupTerms(ReadOnlyMemory<byte> content);
