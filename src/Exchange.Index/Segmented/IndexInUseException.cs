namespace Exchange.Index.Segmented;

/// <summary>Another process has the index of the folder open.</summary>
public sealed class IndexInUseException(IOException inner) : IOException("another process uses this index", inner);
