using Exchange.Matching.Dates;
using Exchange.Matching.Identifiers;
using Exchange.Matching.Names;
using Exchange.Records.Identity;

namespace Exchange.Matching.Persons;

/// <summary>A question about a person, analyzed once and compared with many.</summary>
public sealed class PersonProbe
{
    /// <summary>Most parts of a name that take part; further ones are passed over.</summary>
    public const int PartsMax = 8;

    internal const int TokensMax = PartsMax + JoinsMax;
    private const int JoinsMax = 4;
    private const double ThresholdShare = 0.3;
    private const int YearMax = 9999;
    private const int CandidateParts = 2;

    private PersonProbe(PersonQuestion question, ParsedName name, string[] criteria)
    {
        Question = question;
        Name = name;
        Parts = [.. name.Parts.Select((token, i) => new ProbePart(criteria[i], token,
            [token, .. name.Joins.Where(join => join.First <= i && i < join.First + join.Count).Select(join => join.Token)]))];
        Tokens =
        [
            .. name.Parts.Select((token, i) => new ProbeToken(token, 1u << i)),
            .. name.Joins.Select(join => new ProbeToken(join.Token, ((1u << join.Count) - 1) << join.First)),
        ];
        Numbers = [.. question.Numbers.Select(IdentifierFolding.Compact).Where(number => number.Length > 0)];
        Birth = question.Birth is { } birth ? DateLookups.Of(birth) : null;
        NeededAlike = Math.Min(CandidateParts, Parts.Count + (Birth is null ? 0 : 1));
        MostBeside = NameEvidence.MostOfSuffix(this) + OtherEvidence.Most(this) + (AsksForAge ? MostOfAge : 0);
        Threshold = ThresholdShare * (Parts.Sum(BestWeight) + BestBirthWeight(question.Birth));
    }

    /// <summary>The question.</summary>
    public PersonQuestion Question { get; }

    /// <summary>The parts of the name asked for, in the order asked: given, then surname, then name.</summary>
    public IReadOnlyList<ProbePart> Parts { get; }

    /// <summary>Lookups for the date of birth; null when none is asked for.</summary>
    public DateLookups? Birth { get; }

    /// <summary>How many of the name parts and the date of birth a match must have alike: two, or all where fewer are asked.</summary>
    public int NeededAlike { get; }

    /// <summary>
    /// Least weight of a match: three tenths of what the same names and date of birth would weigh. So much is left when both of two rare names
    /// merely sound alike, or when of two common names one is only a short form; it is not reached by two common names with another date of birth.
    /// </summary>
    public double Threshold { get; }

    /// <summary>
    /// The most that what is asked beside the parts of the name and the date of birth can weigh: whoever does not reach <see cref="Threshold"/>
    /// with it cannot match.
    /// </summary>
    public double MostBeside { get; }

    /// <summary>The most that an age can weigh, be it asked for or found where a date of birth was asked for.</summary>
    public static double MostOfAge => BirthEvidence.MostOfRange;

    internal ParsedName Name { get; }

    internal PackedCode Suffix => PackedCode.Of(Name.Suffix);

    internal PackedCode Sex => PackedCode.Of(Question.Sex);

    internal PackedCode Race => PackedCode.Of(Question.Race);

    internal PackedCode Eyes => PackedCode.Of(Question.Eyes);

    internal PackedCode Hair => PackedCode.Of(Question.Hair);

    internal bool AsksForAge => Question.BornFrom is not null || Question.BornTo is not null;

    internal int BornFrom => Question.BornFrom ?? 1;

    internal int BornTo => Question.BornTo ?? YearMax;

    /// <summary>The parts, then the joins.</summary>
    internal IReadOnlyList<ProbeToken> Tokens { get; }

    internal IReadOnlyList<string> Numbers { get; }

    /// <summary>Analyzes a question.</summary>
    public static PersonProbe Of(PersonQuestion question)
    {
        var parts = NameParser.OfParts(question.Surname, question.Given);
        var whole = NameParser.Parse(question.Name ?? "");
        var name = new ParsedName(
            [.. parts.Parts.Concat(whole.Parts).Take(PartsMax)],
            [.. parts.Joins.Concat(whole.Joins.Select(join => join with { First = join.First + parts.Parts.Count }))
                .Where(join => join.First + join.Count <= PartsMax).Take(JoinsMax)],
            parts.Suffix ?? whole.Suffix);
        var criteria = parts.Parts.Select(token => token.Role == NameRole.Surname ? "surname" : "given")
            .Concat(whole.Parts.Select(_ => "name")).ToArray();
        return new PersonProbe(question, name, criteria);
    }

    private static double BestBirthWeight(PartialDate? birth) => birth switch
    {
        null => 0,
        { Month: 0 } => BirthDates.Weight(DateLikeness.SameYear),
        { Day: 0 } => BirthDates.Weight(DateLikeness.SameMonth),
        _ => BirthDates.Weight(DateLikeness.Same),
    };

    private static double BestWeight(ProbePart part) =>
        NameWeights.Of(part.Token.IsInitial ? NameAgreement.Initial : NameAgreement.Same, part.Token.Frequency);
}
