using Exchange.Index.Entries;
using Exchange.Matching.Names;
using Exchange.Matching.Persons;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Evaluation;

/// <summary>
/// Finds persons by a word of a query that is like a part of their name: a nickname, another spelling that sounds alike, one typing error.
/// </summary>
internal sealed class NameMatcher(NameToken asked, string written) : LeafMatcher
{
    private const int LettersMin = 3;

    /// <summary>What looks for the word among names; null where it is no part of a name: too short, a number, several words.</summary>
    public static NameMatcher? Of(string written) =>
        NameParser.Parse(written).Parts is [var token] && token.Text.Length >= LettersMin && token.Text.All(char.IsLetter)
            ? new NameMatcher(new NameToken(token.Text, NameRole.Unknown), written) : null;

    private readonly Dictionary<(string Token, NameRole Role), double?> weighed = [];

    /// <summary>The word.</summary>
    public NameToken Asked => asked;

    /// <summary>What the best of these tokens is worth; null when none is alike. Each token is compared once in a search.</summary>
    public double? Worth(IEnumerable<EntryName> names)
    {
        double? best = null;
        foreach (var name in names)
        {
            if (Weigh(name.Token) is { } worth)
            {
                best = Math.Max(best ?? 0, worth);
            }
        }

        return best;
    }

    private double? Weigh(NameToken token)
    {
        if (!weighed.TryGetValue((token.Text, token.Role), out var worth))
        {
            worth = Kind(NameTokens.Compare(asked, token)) is null ? null : NameTokens.Worth(asked, token);
            weighed[(token.Text, token.Role)] = worth;
        }

        return worth;
    }

    /// <inheritdoc />
    public override LeafMatch? Match(ScopedRecord record)
    {
        var best = 0.0;
        var matches = new List<FieldMatch>();
        foreach (var entry in record.Entries)
        {
            foreach (var name in entry.SearchableNames())
            {
                if (Kind(NameTokens.Compare(asked, name.Token)) is { } kind)
                {
                    best = Math.Max(best, NameTokens.Worth(asked, name.Token));
                    matches.Add(MatchOf(entry, name.Field, kind));
                }
            }
        }

        return matches.Count == 0 ? null : new LeafMatch(best, [.. matches.Distinct()]);
    }

    private FieldMatch MatchOf(ScopedEntry entry, FieldShape field, EvidenceKind kind) =>
        entry.MatchOf("name", field, IdentityGroups.Of(field.Group, entry.Entry.Label)) with
        {
            Asked = written,
            Outcome = kind == EvidenceKind.Same ? MatchOutcome.Agreed : MatchOutcome.Partly,
            How = kind == EvidenceKind.Same ? null : EvidenceText.Of(new PersonEvidence("name", EvidenceOutcome.Partly, kind, 0, field)),
        };

    /// <summary>Initials and two errors are too little for a single word of which nobody said that it is a name.</summary>
    private static EvidenceKind? Kind(NameAgreement agreement) => agreement switch
    {
        NameAgreement.Same => EvidenceKind.Same,
        NameAgreement.Nickname => EvidenceKind.Nickname,
        NameAgreement.Transliteration => EvidenceKind.Transliteration,
        NameAgreement.OneError => EvidenceKind.OneError,
        NameAgreement.SoundsAlike => EvidenceKind.SoundsAlike,
        _ => null,
    };
}
