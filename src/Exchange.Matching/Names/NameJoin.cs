namespace Exchange.Matching.Names;

/// <summary>Parts of a name as one word, with the particles before and between them: De La Cruz as Delacruz, Mary-Ann as Maryann.</summary>
/// <param name="First">Number of the first part that it stands for.</param>
/// <param name="Count">How many parts it stands for.</param>
/// <param name="Token">The word.</param>
public sealed record NameJoin(int First, int Count, NameToken Token);
