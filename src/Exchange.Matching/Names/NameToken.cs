namespace Exchange.Matching.Names;

/// <summary>One part of a name, analyzed.</summary>
/// <param name="text">Folded text in Latin letters where its script is known; see <see cref="Scripts.NameFolding"/>.</param>
/// <param name="role">What part it is.</param>
public sealed class NameToken(string text, NameRole role)
{
    private readonly NameKey[] keys = NameKeyMemory.Of(text);

    /// <summary>Folded text.</summary>
    public string Text { get; } = text;

    /// <summary>What part it is.</summary>
    public NameRole Role { get; } = role;

    /// <summary>The keys of the token, ascending.</summary>
    public ReadOnlySpan<NameKey> Keys => keys;

    /// <summary>Whether only the first letter is given.</summary>
    public bool IsInitial => NameTokens.IsInitial(Text);

    /// <summary>Share of people who bear the name.</summary>
    public double Frequency { get; } = NameFrequencies.Of(text, role);
}
