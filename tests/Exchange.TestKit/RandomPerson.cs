using Exchange.Records.Entities;
using Exchange.Records.Identity;

namespace Exchange.TestKit;

/// <summary>Invented people out of few names, so that they are mistaken for each other.</summary>
public static class RandomPerson
{
    /// <summary>Surnames.</summary>
    public static IReadOnlyList<string> Surnames { get; } =
        ["Quimby", "Larkspur", "Okafor", "de la Cruz", "O'Brien", "Smith-Jones", "Smith", "Smyth", "Nguyen", "Ведерников", "García", "McDonald", "Al-Rashid"];

    /// <summary>Given names.</summary>
    public static IReadOnlyList<string> Given { get; } =
        ["William", "Bill", "Robert", "Bob", "Katherine", "Catherine", "Kate", "José", "Mohammed", "Muhammad", "Elizabeth", "Wendell", "Odette", "J"];

    private static readonly string?[] Roles = ["INCIDENT-SUBJECT", "INCIDENT-VICTIM", "INCIDENT-WITNESS", null];

    /// <summary>The next person.</summary>
    public static Person Next(RandomRecords random, int number) => new()
    {
        Id = $"p{number}",
        Role = random.OneOf(Roles),
        Marks = random.Chance(8) ? [random.OneOf(["juvenile", "victim-confidential"])] : [],
        Name = Name(random),
        Aliases = random.Chance(20) ? [Alias(random)] : [],
        DateOfBirth = random.Chance(75) ? Birth(random) : null,
        AgeMin = random.Chance(20) ? 20 + random.Below(20) : null,
        AgeMax = random.Chance(20) ? 40 + random.Below(20) : null,
        Sex = random.Chance(80) ? random.OneOf(["M", "F"]) : null,
        Race = random.Chance(50) ? random.OneOf(["W", "B", "A"]) : null,
        EyeColor = random.Chance(40) ? random.OneOf(["BLU", "BRO"]) : null,
        HairColor = random.Chance(40) ? random.OneOf(["BLK", "BRO"]) : null,
        HeightInches = random.Chance(40) ? 60 + random.Below(18) : null,
        WeightPounds = random.Chance(40) ? 110 + random.Below(150) : null,
        ScarsMarksTattoos = random.Chance(20) ? [new ScarMarkTattoo { Category = "tattoo", Location = "left arm", Description = random.OneOf(["blue anchor", "red rose"]) }] : [],
        Identifiers = random.Chance(30) ? [new PersonIdentifier { Type = "driver-licence", Value = $"D{random.Below(40):D3}-{random.Below(10):D4}" }] : [],
    };

    /// <summary>A date of birth, whole or in part.</summary>
    public static PartialDate Birth(RandomRecords random)
    {
        var month = random.Chance(90) ? 1 + random.Below(12) : 0;
        return new PartialDate(1975 + random.Below(12), month, month > 0 && random.Chance(90) ? 1 + random.Below(28) : 0);
    }

    /// <summary>The text with one letter doubled, lost, swapped with the next or replaced; sometimes as it is.</summary>
    public static string Mistyped(RandomRecords random, string text)
    {
        var at = random.Below(text.Length);
        return random.Below(8) switch
        {
            0 => text.Insert(at, "e"),
            1 when text.Length > 1 => text.Remove(at, 1),
            2 when at + 1 < text.Length => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            3 => text[..at] + "a" + text[(at + 1)..],
            _ => text,
        };
    }

    private static PersonName Name(RandomRecords random)
    {
        var (given, surname) = (Mistyped(random, random.OneOf(Given)), Mistyped(random, random.OneOf(Surnames)));
        return random.Below(5) switch
        {
            0 => new PersonName { Full = $"{surname}, {given}" },
            1 => new PersonName { Full = $"{given} {surname}" },
            2 => new PersonName { Surname = surname },
            3 => new PersonName { Given = given, Middle = random.OneOf(Given), Surname = surname, Suffix = "Jr" },
            _ => new PersonName { Given = given, Surname = surname },
        };
    }

    private static PersonAlias Alias(RandomRecords random) => random.Chance(50)
        ? new PersonAlias { Full = random.OneOf(Given) + " " + random.OneOf(Surnames) }
        : new PersonAlias { Given = random.OneOf(Given), Surname = random.OneOf(Surnames) };
}
