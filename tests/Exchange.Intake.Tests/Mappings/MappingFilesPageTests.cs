using System.Reflection;
using Exchange.Intake.Mappings;

namespace Exchange.Intake.Tests.Mappings;

/// <summary>docs/mapping-files.md, held against the code.</summary>
public sealed class MappingFilesPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "mapping-files.md"));

    private static readonly string Example = Page.Split("```yaml\n")[1].Split("```")[0];

    [Fact]
    public void Example_Loads() => MappingFile.Read(Example).Problems.ShouldBeEmpty();

    [Fact]
    public async Task Example_DoesWhatItSays()
    {
        var header = "Arrest No;Test Record;Arrest Date;Arrest Time;Remarks;Sealed;Case #;Charge;Title;Section;Class;Name;DOB;Race;Cautions;" +
            "OLN;OLN State;Officer;Plate;Vehicle;Block;Street;Lat;Lon\n";
        var first = "A1;N;7/4/2025;13:05;seen;Y;C9;THEFT;23;4;M;Doe, Jan;31/31/1990;Other;00|05;123;;Badge 7;ab-1 2;2015 Ford;900;ELM ST;42.1;-72.5\n";
        var second = "A1;N;7/4/2025;13:05;;Y;C9;AFFRAY;23;5;Q;Doe, Jan;31/31/1990;Other;00|05;123;;Badge 7;ab-1 2;2015 Ford;900;ELM ST;42.1;-72.5\n";
        var test = "A2;1;7/4/2025;13:05;;;;;;;;;;;;;;;;;;;;\n";

        var taken = await Taken.CsvAsync(Example, header + first + second + test);

        taken.Codes.ShouldBe("skipped-by-rule");
        var record = taken.Records.Single();
        record.OccurredFrom.ShouldBe(new DateTimeOffset(2025, 7, 4, 17, 5, 0, TimeSpan.Zero));
        record.Marks.ShouldBe(["sealed"]);
        record.Offenses.Select(offense => (offense.Description, offense.Statute, offense.Severity))
            .ShouldBe([("theft", "23-4", "misdemeanor"), ("affray", "23-5", "unknown")]);
        var suspect = record.Persons[0];
        (suspect.Name!.Surname, suspect.Name.Given, suspect.DateOfBirth, suspect.Race).ShouldBe(("Doe", "Jan", null,
            null));
        suspect.CautionCodes.ShouldBe(["00", "05"]);
        suspect.Identifiers.Single().Issuer.ShouldBe("MA");
        record.Persons.Count.ShouldBe(2);
        (record.Vehicles.Single().Plate, record.Vehicles[0].ModelYear).ShouldBe(("AB12", 2015));
        record.Locations.Single().Street.ShouldBe("900 ELM ST");
        record.Links.Select(link => link.To).ShouldBe(["place", "car"]);
    }

    [Fact]
    public void EveryCodeOfIntake_IsOnThePage()
    {
        var codes = typeof(IntakeCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);

        codes.Except(["owner-foreign", "json-unreadable"]).Where(code => !Page.Contains($"`{code}`",
            StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryShippedMapping_Loads()
    {
        foreach (var file in Directory.GetFiles(Repository.At("schemas", "mappings"), "*.yaml"))
        {
            MappingFile.Read(File.ReadAllText(file)).Problems.ShouldBeEmpty(Path.GetFileName(file));
        }
    }
}
