using System.Text.RegularExpressions;
using Exchange.Records;
using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Json;
using Exchange.Synthetic.Narratives;
using Exchange.Synthetic.People;
using Exchange.Synthetic.Text;
using Exchange.Synthetic.Things;

namespace Exchange.Synthetic.Tests.Region;

public sealed partial class ContentTests(GeneratedRegion region)
{
    private List<ContributedRecord> All { get; } = [.. region.Agencies.SelectMany(agency => agency.Records)];

    /// <summary>Marks by hand, and that of systems which the region does not have, aside.</summary>
    [Fact]
    public void EveryKindAndEveryMark_Occurs()
    {
        All.Select(record => record.Kind).Distinct().Order().ShouldBe(
            CodeTables.RecordKinds.Entries.Select(entry => entry.Code).Order());
        All.SelectMany(record => record.Marks).Distinct().Order().ShouldBe(
            CodeTables.Marks.Entries.Select(entry => entry.Code)
                .Where(mark => !mark.StartsWith("withhold-", StringComparison.Ordinal) && mark != "critical-infrastructure").Order());
    }

    [Fact]
    public void EveryAgency_HasSealedJuvenileAndConfidentialRecords()
    {
        foreach (var agency in region.Agencies)
        {
            var marks = agency.Records.SelectMany(record => record.Marks).ToHashSet();

            marks.ShouldContain(Marks.Sealed);
            marks.ShouldContain(Marks.Juvenile);
            marks.ShouldContain(Marks.VictimConfidential);
            marks.ShouldContain(Marks.ActiveInvestigation);
        }
    }

    [Fact]
    public void SpecialRecords_AreAShareNotTheRule()
    {
        Share(record => record.Marks.Contains(Marks.Juvenile)).ShouldBeInRange(0.02, 0.15);
        Share(record => record.Marks.Contains(Marks.Sealed)).ShouldBeInRange(0.003, 0.03);
        Share(record => record.Marks.Contains(Marks.VictimConfidential)).ShouldBeInRange(0.01, 0.12);
        Share(record => record.Marks.Contains(Marks.ActiveInvestigation)).ShouldBeInRange(0.003, 0.05);
    }

    [Fact]
    public void Juveniles_AreBelowEighteenAndNobodyElseIs()
    {
        foreach (var record in All)
        {
            var day = DateOnly.FromDateTime(LocalClock.ToLocal(record.OccurredFrom!.Value));
            foreach (var person in record.Persons.Where(one => one.DateOfBirth is { Month: > 0 }))
            {
                var born = new DateOnly(
                    person.DateOfBirth!.Value.Year, person.DateOfBirth.Value.Month, person.DateOfBirth.Value.Day);
                (TruePerson.Age(born, day) < 18).ShouldBe(person.Juvenile == true);
            }
        }
    }

    [Fact]
    public void JuvenileSubject_MarksTheRecord() =>
        All.Where(record => record.Persons.Any(one => one.Juvenile == true && ClassOf(one) == RoleClass.Subject))
            .ShouldAllBe(record => record.Marks.Contains(Marks.Juvenile));

    [Fact]
    public void ProtectedVictim_HasAVictimsRoleInAMarkedRecord()
    {
        var protectedOnes = All.SelectMany(record => record.Persons.Select(person => (record, person)))
            .Where(pair => pair.person.Marks.Contains(Marks.VictimConfidential))
            .ToList();

        protectedOnes.Count.ShouldBeGreaterThan(100);
        protectedOnes.ShouldAllBe(pair =>
            ClassOf(pair.person) == RoleClass.Victim && pair.record.Marks.Contains(Marks.VictimConfidential));
    }

    [Fact]
    public void SocialSecurityNumbers_AreOfAreasNeverIssued()
    {
        var numbers = All.SelectMany(record => record.Persons)
            .SelectMany(person => person.Identifiers)
            .Where(number => number.Type == "ssn")
            .ToList();

        numbers.Count.ShouldBeGreaterThan(1_000);
        numbers.ShouldAllBe(number => NeverIssued().IsMatch(number.Value));
    }

    [Fact]
    public void WholeFiles_HoldNoPhoneOutsideTheFictionalRangeAndNoMailOutsideTheExampleDomains()
    {
        All.SelectMany(record => record.Telephones).ShouldAllBe(phone => FictionalPhone().IsMatch(phone.Number));
        All.ShouldAllBe(record => FictionalPhone().IsMatch(record.Contact!.Phone!));
        foreach (var agency in region.Agencies)
        {
            var text = File.ReadAllText(Path.Combine(region.Folder, agency.Agency.File));
            AnyMail().Matches(text).ShouldAllBe(mail => mail.Groups[1].Value.StartsWith("example."));
            AnyPhone().Matches(text).ShouldAllBe(phone => FictionalPhone().IsMatch(phone.Value));
        }
    }

    [Fact]
    public void Vins_HaveValidCheckDigitsAndBelongToOnePlate()
    {
        var cars = All.SelectMany(record => record.Vehicles).ToList();

        cars.ShouldAllBe(car => Vin.IsValid(car.Vin!));
        cars.GroupBy(car => car.Vin).ShouldAllBe(group => group.Select(car => car.Plate).Distinct().Count() == 1);
        cars.GroupBy(car => car.Plate).ShouldAllBe(group => group.Select(car => car.Vin).Distinct().Count() == 1);
    }

    [Fact]
    public void StolenVehicles_AreRecoveredByOtherAgencies()
    {
        var stolen = All.Where(record => record.Vehicles.Any(car => car.Status == "stolen"))
            .ToLookup(record => record.Vehicles[0].Vin);
        var recovered = All.Where(record => record.Vehicles.Any(car => car.Status == "recovered")).ToList();

        recovered.Count(
            record => stolen[record.Vehicles[0].Vin]
                .Any(theft => theft.Owner != record.Owner && theft.OccurredFrom < record.OccurredFrom))
            .ShouldBeGreaterThan(100);
    }

    [Fact]
    public void StolenThings_ArePawnedElsewhere()
    {
        var stolen = All.SelectMany(record => record.Properties.Select(item => (record, item)))
            .Where(pair => pair.item is { Status: "stolen", Serial: not null })
            .ToLookup(pair => pair.item.Serial!);

        All.Where(record => record.Kind == "pawn" && record.Properties[0].Serial is not null)
            .Count(ticket => stolen[ticket.Properties[0].Serial!].Any(pair => pair.record.Owner != ticket.Owner))
            .ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Narratives_HaveTwentyToSixtyWordsAndNoSlots()
    {
        All.ShouldAllBe(record => Narrator.Words(record.Narrative!) >= 20 && Narrator.Words(record.Narrative!) <= 60);
        All.ShouldAllBe(record => !record.Narrative!.Contains('{') && !record.Narrative.Contains("  "));
        All.Select(record => record.Narrative).Distinct().Count().ShouldBeGreaterThan(All.Count * 9 / 10);
    }

    [Fact]
    public void Names_HoldAccentsAndCompounds()
    {
        var surnames = All.SelectMany(record => record.Persons).Select(person => person.Name!.Surname!).ToHashSet();

        surnames.ShouldContain(name => name.Contains('ñ') || name.Contains('é'));
        surnames.ShouldContain(name => name.Contains('ễ'));
        surnames.ShouldContain(name => name.Contains('ć') || name.Contains('ń'));
        surnames.ShouldContain(name => name.Contains(' '));
        surnames.ShouldContain(name => name.StartsWith("Al-"));
    }

    [Fact]
    public void EveryFieldGroup_OccursInCanonicalRecords()
    {
        var text = string.Join(
            '\n', All.Take(20_000)
                .Select(record => System.Text.Encoding.UTF8.GetString(RecordJson.ToCanonical(record))));
        string[] never = ["photos", "attachments", "skinTone", "ageMin", "ageMax", "disseminationText", "sourceNotes"];

        RecordShape.Root.Members.Select(member => member.Name).Except(never).Except(["dataClass"])
            .ShouldAllBe(name => text.Contains($"\"{name}\":"));
    }

    private static string? ClassOf(Person person) => CodeTables.Roles.Find(person.Role!)!.Class;

    private double Share(Func<ContributedRecord, bool> which) => All.Count(which) / (double)All.Count;

    [GeneratedRegex("^9[0-9]{2}-?(0[1-9]|[1-4][0-9])-?[0-9]{4}$")]
    private static partial Regex NeverIssued();

    [GeneratedRegex(@"555[-.]01[0-9]{2}$")]
    private static partial Regex FictionalPhone();

    [GeneratedRegex(@"\b[0-9]{3}[-. )]{1,2}[0-9]{3}[-.][0-9]{4}\b")]
    private static partial Regex AnyPhone();

    [GeneratedRegex(@"@([a-z.]+)")]
    private static partial Regex AnyMail();
}
