using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Synthetic.Mentions;
using Exchange.Synthetic.Tables;
using Exchange.Synthetic.Text;

namespace Exchange.Synthetic.Tests.Region;

public sealed class TruthTests(GeneratedRegion region)
{
    private Dictionary<string, ContributedRecord> Records { get; } =
        region.Agencies.SelectMany(agency => agency.Records).ToDictionary(record => record.Id.ToString());

    private IEnumerable<(TruePersonLine Person, TrueMention Mention, Person Read)> Mentions =>
        region.Truth.SelectMany(person => person.Mentions
            .Select(mention => (person, mention, Records[mention.Record].Persons[mention.Index])));

    [Fact]
    public void EveryPersonInTheFilesButOfficers_IsInTheTruthOnce()
    {
        var inFiles = Records.SelectMany(pair => pair.Value.Persons
            .Select((person, index) => (person, index))
            .Where(one => CodeTables.Roles.Find(one.person.Role!)!.Class != RoleClass.Officer)
            .Select(one => $"{pair.Key}#{one.index}"));
        var inTruth = region.Truth.SelectMany(
            person => person.Mentions.Select(mention => $"{mention.Record}#{mention.Index}")).ToList();

        inTruth.Order().ShouldBe(inFiles.Order());
        region.Summary.Mentions.ShouldBe(inTruth.Count);
        region.Summary.Persons.ShouldBe(region.Truth.Count);
    }

    [Fact]
    public void PersonNumbers_AreUniqueAndAscending() =>
        region.Truth.Select(person => person.Person)
            .ShouldBe(region.Truth.Select(person => person.Person).Distinct().Order());

    [Fact]
    public void MentionWithoutNameErrors_HasTheTrueName()
    {
        var clean = Mentions.Where(one => !one.Mention.Made.Any(IsNameError)).ToList();

        clean.Count.ShouldBeGreaterThan(10_000);
        clean.ShouldAllBe(one => Same(one.Read.Name!.Given!, one.Person.Given));
    }

    [Fact]
    public void MentionWithTypo_HasAnotherNameThanTheTrueOne()
    {
        var typos = Mentions
            .Where(one => one.Mention.Made.Any(error => error.StartsWith("typo-given", StringComparison.Ordinal)))
            .ToList();

        typos.Count.ShouldBeGreaterThan(300);
        typos.ShouldAllBe(one => !Same(one.Read.Name!.Given!, one.Person.Given));
    }

    [Fact]
    public void MentionWithNickname_HasANicknameOfTheTrueName()
    {
        var known = Mentions
            .Where(one => one.Mention.Made.Contains(MentionErrors.Nickname) && !one.Mention.Made.Any(IsOtherGivenError))
            .ToList();

        known.Count.ShouldBeGreaterThan(300);
        known.ShouldAllBe(
            one => NameTables.Nicknames(one.Person.Given).Any(nickname => Same(one.Read.Name!.Given!, nickname)));
    }

    [Fact]
    public void BirthDates_AreTrueUnlessTheTruthSaysOtherwise()
    {
        foreach (var (person, mention, read) in Mentions)
        {
            var isTrue = read.DateOfBirth?.ToString() == person.DateOfBirth.ToString("yyyy-MM-dd");
            isTrue.ShouldBe(!mention.Made.Any(error => error.StartsWith("birth-date-", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void SwappedBirthDates_HaveDayAndMonthSwapped()
    {
        var swapped = Mentions.Where(one => one.Mention.Made.Contains(MentionErrors.BirthDayMonthSwapped)).ToList();

        swapped.ShouldNotBeEmpty();
        swapped.ShouldAllBe(one => one.Read.DateOfBirth!.Value.Day == one.Person.DateOfBirth.Month &&
            one.Read.DateOfBirth.Value.Month == one.Person.DateOfBirth.Day);
    }

    [Fact]
    public void ManyPersons_AreKnownToSeveralAgencies()
    {
        var known = region.Truth
            .Select(person => person.Mentions.Select(mention => mention.Ori).Distinct().Count())
            .ToList();

        known.Count(agencies => agencies == 3).ShouldBeGreaterThan(region.Truth.Count / 10);
        known.Count(agencies => agencies == 1).ShouldBeGreaterThan(region.Truth.Count / 10);
    }

    [Fact]
    public void SocialSecurityNumbers_AreTheTrueOnesUnlessADigitIsWrong()
    {
        var written = Mentions.Select(one => (one, Ssn: Ssn(one.Read)))
            .Where(pair => pair.Ssn is not null)
            .ToList();

        written.Count.ShouldBeGreaterThan(2_000);
        foreach (var ((person, mention, _), ssn) in written)
        {
            (ssn == person.Ssn.Replace("-", "")).ShouldNotBe(mention.Made.Contains(MentionErrors.SsnDigit));
        }
    }

    private static string? Ssn(Person read) =>
        read.Identifiers.FirstOrDefault(number => number.Type == "ssn")?.Value.Replace("-", "");

    private static bool IsNameError(string error) => IsOtherGivenError(error) || error == MentionErrors.Nickname;

    private static bool IsOtherGivenError(string error) =>
        error is MentionErrors.FalseName or MentionErrors.NamePartsSwapped ||
        error.StartsWith("typo-given", StringComparison.Ordinal);

    private static bool Same(string written, string name) =>
        string.Equals(AsciiText.Fold(written), AsciiText.Fold(name), StringComparison.OrdinalIgnoreCase);
}
