using System.Buffers;
using Exchange.Matching.Names;
using Exchange.Matching.Persons;
using Exchange.Records.Entities;
using Exchange.Records.Fields;
using Exchange.Records.Identity;

namespace Exchange.Matching.Tests.Persons;

public sealed class PersonCardTests
{
    private static readonly string[] Names = [.. NameFrequencies.Known.Take(300), "De La Cruz", "Smith-Jones", "Ведерников", "李", "al-Assad", "J", "𠮷野"];

    /// <summary>Stored and read again, a card weighs the same to the last bit.</summary>
    [Fact]
    public void StoredCard_ComparesAsTheOriginal()
    {
        var random = new Random(31);
        for (var i = 0; i < 2_000; i++)
        {
            var card = PersonCard.Of(RandomPerson(random), new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
            var read = PersonCard.Read(Bytes(card));
            var probe = PersonProbe.Of(RandomQuestion(random));

            PersonComparer.Weigh(probe, read, FieldGroupSet.All).ShouldBe(PersonComparer.Weigh(probe, card, FieldGroupSet.All));
            Bytes(read).ShouldBe(Bytes(card));
        }
    }

    /// <summary>What the index relies on: whoever matches is found by lookups of the probe's parts and date among the card's terms and date.</summary>
    [Fact]
    public void WhoeverMatches_IsFoundByLookups()
    {
        var random = new Random(37);
        var matches = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var person = RandomPerson(random);
            var (card, probe) = (PersonCard.Of(person, null), PersonProbe.Of(QuestionAbout(person, random)));
            if (PersonComparer.Weigh(probe, card, FieldGroupSet.All).IsMatch)
            {
                var terms = card.Terms().Select(term => term.Text).ToList();
                var alike = probe.Parts.Count(part => part.Tokens.Any(asked => terms.Any(found => NameTokens.Alike(asked.Text, found))));
                var birth = probe.Birth is { } lookups && card.DateOfBirth is { } found && lookups.Ways.Any(way => way.Finds(found)) ? 1 : 0;

                (alike + birth).ShouldBeGreaterThanOrEqualTo(probe.NeededAlike);
                matches++;
            }
        }

        matches.ShouldBeGreaterThan(500);
    }

    /// <summary>A question that has some of the person right.</summary>
    private static PersonQuestion QuestionAbout(Person person, Random random) => RandomQuestion(random) with
    {
        Surname = random.Next(3) == 0 ? Name(random) : person.Name!.Surname,
        Given = random.Next(3) == 0 ? person.Name!.Given![..1] : person.Name!.Given,
        Birth = random.Next(2) == 0 ? null : person.DateOfBirth,
    };

    [Fact]
    public void PersonWithoutAnything_HasACard()
    {
        var card = PersonCard.Read(Bytes(PersonCard.Of(new Person { Id = "p" }, null)));

        PersonComparer.Weigh(PersonProbe.Of(new PersonQuestion { Surname = "Smith" }), card, FieldGroupSet.All).ShouldBe(new PersonWeight(0, false));
    }

    [Fact]
    public void TooManyNames_AreBounded()
    {
        var name = string.Join(' ', Enumerable.Repeat("Mary-Ann", 25));
        var person = new Person { Id = "p", Name = new PersonName { Full = name }, Aliases = [.. Enumerable.Repeat(new PersonAlias { Full = name }, 50)] };

        var card = PersonCard.Read(Bytes(PersonCard.Of(person, null)));

        PersonComparer.Weigh(PersonProbe.Of(new PersonQuestion { Name = name }), card, FieldGroupSet.All).IsMatch.ShouldBeTrue();
    }

    [Fact]
    public void BytesOfAnotherVersion_AreRefused()
    {
        var bytes = Bytes(PersonCard.Of(new Person { Id = "p" }, null));
        bytes[0] = 99;

        Should.Throw<InvalidDataException>(() => PersonCard.Read(bytes)).Message.ShouldContain("rebuild the index");
        Should.Throw<InvalidDataException>(() => PersonCard.Read([1, 2, 3]));
    }

    private static byte[] Bytes(PersonCard card)
    {
        var output = new ArrayBufferWriter<byte>();
        card.Write(output);
        return output.WrittenSpan.ToArray();
    }

    private static Person RandomPerson(Random random) => new()
    {
        Id = "p",
        Name = new PersonName { Surname = Name(random), Given = Name(random), Middle = random.Next(2) == 0 ? "J" : null, Suffix = random.Next(5) == 0 ? "Jr" : null },
        Aliases = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new PersonAlias { Full = $"{Name(random)} {Name(random)}" })],
        DateOfBirth = random.Next(3) == 0 ? null : new PartialDate(1950 + random.Next(50), random.Next(13), 0),
        AgeMin = random.Next(2) == 0 ? null : random.Next(80),
        Sex = random.Next(2) == 0 ? "M" : null,
        HairColor = "BRO",
        HeightInches = random.Next(2) == 0 ? null : 70,
        Identifiers = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new PersonIdentifier { Type = "ssn", Value = $"900-01-{random.Next(10_000):D4}" })],
    };

    private static PersonQuestion RandomQuestion(Random random) => new()
    {
        Surname = Name(random),
        Given = Name(random),
        Birth = random.Next(2) == 0 ? null : new PartialDate(1950 + random.Next(50), 1 + random.Next(12), 1 + random.Next(28)),
        Sex = "M",
        Hair = "BLK",
        HeightInches = 71,
        Numbers = ["900-01-0001"],
    };

    private static string Name(Random random) => Names[random.Next(Names.Length)];
}
