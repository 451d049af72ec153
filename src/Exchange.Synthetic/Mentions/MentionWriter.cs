using Exchange.Records.Codes;
using Exchange.Records.Entities;
using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.People;
using Exchange.Synthetic.Stories;

namespace Exchange.Synthetic.Mentions;

/// <summary>Writes a person down. Ids of the entities are put in when the record is composed.</summary>
internal static class MentionWriter
{
    /// <summary>The mention of one member of the cast.</summary>
    public static Mention Write(Happening happening, CastMember member, Draw draw)
    {
        var writing = new Writing(happening, member, draw);
        var name = NameWriter.Write(writing);
        var person = Describe(writing, new Person
        {
            Id = "",
            Role = member.Role,
            Marks = member.Marks,
            Name = name,
            Aliases = Aliases(writing),
            DateOfBirth = BirthWriter.Write(writing),
            Juvenile = member.Marks.Contains(Marks.Juvenile) ? true : null,
            Sex = Sex(writing),
            Identifiers = Identifiers(writing),
            Occupation = draw.Chance(0.4) ? writing.Person.Occupation : null,
        });
        return new Mention(member, person, Home(writing), Phone(writing), Email(writing), writing.Errors);
    }

    private static Person Describe(Writing writing, Person person)
    {
        var (looks, draw) = (writing.Person.Looks, writing.Draw);
        person = person with { Race = looks.Race, Ethnicity = looks.Ethnicity };
        return writing.IsSubject && !writing.Person.IsJuvenileOn(writing.Happening.Day)
            ? person with
            {
                HeightInches = looks.HeightInches + draw.Between(-1, 1),
                WeightPounds = looks.WeightPounds + draw.Between(-12, 12),
                EyeColor = looks.Eyes,
                HairColor = looks.Hair,
                ScarsMarksTattoos = looks.Mark is var (category, location, words) && draw.Chance(0.7)
                    ? [new ScarMarkTattoo { Category = category, Location = location, Description = words }]
                    : [],
                CautionCodes = looks.Caution is { } caution && draw.Chance(0.8) ? [caution] : [],
            }
            : person;
    }

    private static PersonAlias[] Aliases(Writing writing)
    {
        var person = writing.Person;
        if (person.Moniker is { } moniker && writing.IsSubject && writing.Draw.Chance(0.7))
        {
            return [new PersonAlias { Category = "moniker", Full = moniker }];
        }

        return person.MaidenSurname is { } maiden && person.MarriedOn <= writing.Happening.Day &&
            writing.Happening.Agency.Layout == ExportLayout.Ndjson && writing.Draw.Chance(0.3)
            ? [new PersonAlias { Category = "maiden", Given = person.Name.Given, Surname = maiden }]
            : [];
    }

    private static string Sex(Writing writing)
    {
        var sex = writing.Person.Sex;
        if (writing.Errs(ErrorRates.SexUnknown, MentionErrors.SexUnknown))
        {
            return "U";
        }

        var other = sex == "M" ? "F" : "M";
        return writing.Errs(ErrorRates.SexWrong, MentionErrors.SexWrong) ? other : sex;
    }

    private static List<PersonIdentifier> Identifiers(Writing writing)
    {
        var (papers, draw) = (writing.Person.Papers, writing.Draw);
        var all = new List<PersonIdentifier>();
        if (draw.Chance(writing.IsSubject ? 0.35 : 0.05))
        {
            all.Add(new PersonIdentifier { Type = "ssn", Value = Ssn(writing, papers.Ssn) });
        }

        if (writing.Person.AgeOn(writing.Happening.Day) >= 16 &&
            draw.Chance(writing.Happening.Kind is "citation" or "crash" or "pawn" ? 0.9 : 0.3))
        {
            all.Add(new PersonIdentifier { Type = "driver-licence", Value = papers.Licence, Issuer = "FL" });
        }

        if (writing.Happening.Kind is "arrest" or "booking" or "incarceration" or "supervision" &&
            writing.IsSubject && draw.Chance(0.6))
        {
            all.Add(new PersonIdentifier { Type = "state-id", Value = papers.StateId, Issuer = "FL" });
        }

        return all;
    }

    private static string Ssn(Writing writing, string ssn) => writing.Errs(ErrorRates.SsnDigit, MentionErrors.SsnDigit)
        ? ssn[..^1] + (char)('0' + ((ssn[^1] - '0' + writing.Draw.Between(1, 9)) % 10))
        : ssn;

    private static Location? Home(Writing writing)
    {
        if (writing.Errs(ErrorRates.AddressMissing, MentionErrors.AddressMissing))
        {
            return null;
        }

        var at = writing.Person.ResidenceOn(writing.Happening.Day);
        if (at > 0 && writing.Errs(ErrorRates.AddressOld, MentionErrors.AddressOld))
        {
            at--;
        }

        var address = writing.Person.Residences[at].Address;
        return new Location
        {
            Id = "",
            Role = "PLACE-RESIDENCE",
            Street = NameWriter.Slip(address.Street, "street", ErrorRates.TypoStreet, writing),
            Unit = address.Unit,
            City = address.City.Name,
            State = "FL",
            PostalCode = address.City.PostalCode,
        };
    }

    private static Telephone? Phone(Writing writing)
    {
        if (!writing.Draw.Chance(writing.IsSubject ? 0.6 : 0.85))
        {
            return null;
        }

        var person = writing.Person;
        var number = person.PhoneOn(writing.Happening.Day);
        if (number != person.Phones.Before && writing.Errs(ErrorRates.PhoneOld, MentionErrors.PhoneOld))
        {
            number = person.Phones.Before;
        }

        return new Telephone
        {
            Id = "",
            Role = "CONTACT",
            Number = writing.Errs(ErrorRates.PhoneDigit, MentionErrors.PhoneDigit)
                ? PhoneBook.Misread(number, writing.Draw)
                : number,
        };
    }

    private static EmailAddress? Email(Writing writing) =>
        writing.Person.Email is { } address && writing.Draw.Chance(0.25)
        ? new EmailAddress { Id = "", Role = "CONTACT", Address = address }
        : null;
}
