using Exchange.Index;
using Exchange.Index.Highlighting;

namespace Exchange.Node.Search;

/// <summary>A hit, and what marks the words of its query.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Highlighter">Marks the words of the query that it answers.</param>
public sealed record AnsweredHit(IndexHit Hit, QueryHighlighter Highlighter);
