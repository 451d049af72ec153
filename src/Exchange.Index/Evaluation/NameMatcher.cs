using Exchange.Index.Entries;
using Exchange.Matching.Names;
using Exchange.Matching.Persons;
using Exchange.Records.Fields;
using Exchange.Records.Queries;

namespace Exchange.Index.Evaluation;

/// <summary>
/// Finds persons by a word of a query that is like a part of their name: a nickname, another spelling that sounds alike, typing errors as
/// far as the length allows.
/// </summary>
internal sealed class NameMatcher(NameToken asked, string written) : LeafMatcher
{
    private const int LettersMin = 3;

    /// <summary>What looks for the word among names; null where it is no part of a name: too short, a number, several words.</summary>
    public static NameMatcher? Of(string written) =>
        NameParser.Parse(written).Parts is [var token] && token.Text.Length >= LettersMin && token.Text.All(char.IsLetter)
            ? new NameMatcher(new NameToken(token.Text, NameRole.Unknown), written) : null;

    /// <summary>The word.</summary>
    public NameToken Asked => asked;

    /// <summary>What a person is worth; null when no part of the name is alike.</summary>
    public double? Worth(PersonCard card, FieldGroupSet searchable) =>
        card.Find(asked, searchable) is { } found && Kind(found.Agreement) is not null ? Math.Max(0, found.Worth) : null;

    /// <inheritdoc />
    public override LeafMatch? Match(ScopedRecord record)
    {
        var best = 0.0;
        var matches = new List<FieldMatch>();
        foreach (var entry in record.Entries)
        {
            if (entry.Entry.Card?.Find(asked, entry.Scope.Searchable) is { } found && Kind(found.Agreement) is { } kind)
            {
                best = Math.Max(best, found.Worth);
                matches.Add(MatchOf(entry, found.Field, kind));
            }
        }

        return matches.Count == 0 ? null : new LeafMatch(best, matches);
    }

    private FieldMatch MatchOf(ScopedEntry entry, FieldShape field, EvidenceKind kind) =>
        entry.MatchOf("name", field, IdentityGroups.Of(field.Group, entry.Entry.Label)) with
        {
            Asked = written,
            Outcome = kind == EvidenceKind.Same ? MatchOutcome.Agreed : MatchOutcome.Partly,
            How = kind == EvidenceKind.Same ? null : EvidenceText.Of(new PersonEvidence("name", EvidenceOutcome.Partly, kind, 0, field)),
        };

    /// <summary>An initial is too little for a word of which nobody said that it is a name.</summary>
    private static EvidenceKind? Kind(NameAgreement agreement) => agreement switch
    {
        NameAgreement.Same => EvidenceKind.Same,
        NameAgreement.Nickname => EvidenceKind.Nickname,
        NameAgreement.Transliteration => EvidenceKind.Transliteration,
        NameAgreement.OneError => EvidenceKind.OneError,
        NameAgreement.TwoErrors => EvidenceKind.TwoErrors,
        NameAgreement.SoundsAlike => EvidenceKind.SoundsAlike,
        NameAgreement.Initial or NameAgreement.None => null,
    };
}
