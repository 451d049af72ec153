using Exchange.Matching.Text;

namespace Exchange.Node.Findings.Detection;

/// <summary>One act of a user, as far as findings look at it.</summary>
/// <param name="Index">Place of its entry in the log.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">The kind of entry.</param>
/// <param name="User">Who.</param>
/// <param name="Ori">Of which agency.</param>
public sealed record WatchedAct(long Index, DateTimeOffset At, string Kind, string User, string Ori)
{
    private HashSet<string>? names;
    private string? subject;

    /// <summary>The use code.</summary>
    public string? UseCode { get; init; }

    /// <summary>The code of a refusal.</summary>
    public string? Code { get; init; }

    /// <summary>The reason.</summary>
    public string? Reason { get; init; }

    /// <summary>The case.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The reference of a consent.</summary>
    public string? Consent { get; init; }

    /// <summary>What was asked for.</summary>
    public IReadOnlyList<AskedTerm> Terms { get; init; } = [];

    /// <summary>Whether something was asked and not refused.</summary>
    public bool IsInquiry => Kind is "search-asked" or "record-asked";

    /// <summary>Whether it is a search by a user of this agency.</summary>
    public bool IsSearch => Kind == "search-asked";

    /// <summary>The month, by which cases are made.</summary>
    public (int Year, int Month) Month => (At.Year, At.Month);

    /// <summary>Folded words of persons' names, and of the search box.</summary>
    public IReadOnlySet<string> Names => names ??=
        [.. Of("person.surname", "person.given", "person.name", "words").SelectMany(TextFolding.Words)];

    /// <summary>Folded words of a surname that was asked for.</summary>
    public string Surname => string.Join(' ', Of("person.surname").SelectMany(TextFolding.Words));

    /// <summary>Stands for the person that was searched for; empty where none was named fully.</summary>
    public string Subject => subject ??= SubjectOf();

    /// <summary>What was asked for under these names.</summary>
    public IEnumerable<string> Of(params string[] fields) => Terms.Where(term => fields.Contains(term.Field)).Select(term => term.Value);

    private string SubjectOf()
    {
        var words = Names.Where(word => !word.Any(char.IsAsciiDigit)).Order(StringComparer.Ordinal).ToList();
        return words.Count < 2 ? "" : string.Join(' ', words);
    }
}
