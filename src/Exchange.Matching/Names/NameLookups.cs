namespace Exchange.Matching.Names;

/// <summary>
/// What to look up in a dictionary of name tokens and their keys so that exactly the tokens are found that are alike
/// (<see cref="NameTokens.Alike"/>).
/// </summary>
/// <param name="Exact">Tokens to look up as they are: the token itself, and its initial.</param>
/// <param name="Keys">Keys to look up among those stored by <see cref="NameKeys.Of"/>.</param>
/// <param name="MostErrors">
/// Typing errors to allow around the token; 0 for none. Of the tokens found, those shorter than it may be allowed fewer: keep those for which
/// <see cref="TypingErrors.WithinAllowed"/> holds.
/// </param>
/// <param name="Prefix">When not null, every token that begins with this letter is alike: only an initial was asked for.</param>
public sealed record NameLookups(IReadOnlyList<string> Exact, IReadOnlyList<NameKey> Keys, int MostErrors, string? Prefix)
{
    /// <summary>The lookups for a folded token.</summary>
    public static NameLookups Of(string token) =>
        NameTokens.IsInitial(token)
            ? new NameLookups([token], [], 0, token)
            : new NameLookups(
                token.Length > 0 && char.IsAsciiLetter(token[0]) ? [token, token[..1]] : [token],
                NameKeys.Of(token), TypingErrors.Allowed(token.Length), null);
}
