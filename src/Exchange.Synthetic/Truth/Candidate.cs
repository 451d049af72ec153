namespace Exchange.Synthetic.Truth;

/// <summary>A search that might be suggested, and how much it shows.</summary>
internal sealed record Candidate(int Score, SuggestedSearch Search);
