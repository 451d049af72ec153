using Exchange.Records;
using Exchange.Records.Entities;

namespace Exchange.TestKit;

/// <summary>
/// Records from a seed that look like what agencies hold: people with alike names, vehicles, telephones, places, offenses, narratives, marks.
/// One in six is of any shape that the model allows. Local ids repeat now and then: a new version.
/// </summary>
public sealed class RandomCorpus(int seed)
{
    /// <summary>What narratives are made of.</summary>
    public static IReadOnlyList<string> Sentences { get; } =
    [
        "The suspect fled on foot towards the rear door.", "A blue sedan was seen near the store.", "Officers recovered a silver handgun.",
        "The victim stated that the rear window was broken.", "Witness saw a red sedan leave the parking lot.", "Burglary of a residence on Main Street.",
        "He said his name was Smith and called from (850) 555-0142.", "The driver, born 3/9/1987, was arrested.", "Nothing further at this time.",
    ];

    private static readonly string[] Cities = ["Quincy", "Tallahassee", "Havana"];
    private static readonly string[] Streets = ["1200 Main St", "1200 Main Street Apt 4", "44 N Oak Ave", "Oak Avenue & Main"];
    private readonly RandomRecords random = new(seed);

    /// <summary>The next record.</summary>
    public ContributedRecord Next()
    {
        var record = random.Next();
        if (random.Chance(16))
        {
            return record;
        }

        return Some.Record(record.LocalId, random.OneOf(["incident", "arrest", "field-contact"])) with
        {
            Owner = record.Owner,
            LocalId = random.Chance(12) ? "1" : record.LocalId,
            OwnerReference = random.Chance(30) ? $"26-{random.Below(30):D5}" : null,
            OccurredFrom = random.Chance(85) ? Some.Noon - TimeSpan.FromDays(random.Below(1500)) : null,
            Marks = random.Chance(15) ? [random.OneOf(["active-investigation", "sealed", "juvenile"])] : [],
            Narrative = random.Chance(70) ? string.Join(' ', Enumerable.Range(0, 1 + random.Below(3)).Select(_ => random.OneOf(Sentences))) : null,
            Offenses = random.Chance(60) ? [Offense()] : [],
            Persons = [.. Enumerable.Range(1, random.Below(4)).Select(number => RandomPerson.Next(random, number))],
            Vehicles = random.Chance(35) ? [Vehicle()] : [],
            Locations = random.Chance(50) ? [Place()] : [],
            Telephones = random.Chance(25) ? [Some.Telephone($"850-555-01{random.Below(6):D2}")] : [],
            Properties = random.Chance(20) ? [Some.Property($"SN-00{random.Below(6)}")] : [],
            Firearms = random.Chance(10) ? [Some.Firearm()] : [],
        };
    }

    private Offense Offense() => random.Chance(60)
        ? new Offense { Nibrs = random.OneOf(["13A", "220", "240"]), Description = "as charged" }
        : new Offense { Description = random.OneOf(["Burglary", "Simple assault", "Theft of a vehicle"]) };

    private Vehicle Vehicle() => Some.Vehicle($"QZX 44{random.Below(8):D2}") with
    {
        Make = random.OneOf(["Ford", "Honda"]),
        Model = random.OneOf(["Focus", "Civic"]),
        Color = random.OneOf(["BLU", "RED", "BLK"]),
        ModelYear = random.Chance(70) ? 2005 + random.Below(10) : null,
        Vin = random.Chance(40) ? $"1HGCM82633A0043{random.Below(6):D2}" : null,
    };

    private Location Place() => Some.Location(random.OneOf(Streets), role: random.OneOf(["PLACE-INCIDENT", "PLACE-RESIDENCE"])) with
    {
        City = random.OneOf(Cities),
        District = random.Chance(50) ? $"District {random.Below(3)}" : null,
        Latitude = 30.4 + (random.Below(50) / 1000.0),
        Longitude = -84.3 + (random.Below(50) / 1000.0),
    };
}
