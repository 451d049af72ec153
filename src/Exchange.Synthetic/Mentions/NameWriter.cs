using Exchange.Records.Entities;
using Exchange.Synthetic.Agencies;
using Exchange.Synthetic.People;
using Exchange.Synthetic.Tables;
using Exchange.Synthetic.Text;

namespace Exchange.Synthetic.Mentions;

/// <summary>Writes a person's name as a record has it.</summary>
internal static class NameWriter
{
    /// <summary>The name, with the errors made noted.</summary>
    public static PersonName Write(Writing writing)
    {
        var name = writing.IsSubject && writing.Errs(ErrorRates.FalseName, MentionErrors.FalseName)
            ? Invented(writing)
            : Honest(writing);
        if (writing.Errs(ErrorRates.NamePartsSwapped, MentionErrors.NamePartsSwapped))
        {
            name = name with { Given = name.Surname, Surname = name.Given };
        }

        return Fold(name, writing);
    }

    private static PersonName Invented(Writing writing) => new()
    {
        Given = NameTables.DrawGiven(NameTables.CensusOrigin, writing.Person.Sex, writing.Draw),
        Surname = NameTables.DrawSurname(NameTables.CensusOrigin, writing.Draw),
    };

    private static PersonName Honest(Writing writing)
    {
        var name = writing.Person.Name;
        return new PersonName
        {
            Given = Slip(Given(writing, name.Given), "given", ErrorRates.TypoGiven, writing),
            Middle = Middle(writing, name.Middle),
            Surname = Slip(Surname(writing), "surname", ErrorRates.TypoSurname, writing),
            Suffix = name.Suffix is null || writing.Errs(ErrorRates.SuffixMissing, MentionErrors.SuffixMissing)
                ? null
                : name.Suffix,
        };
    }

    private static string Given(Writing writing, string given)
    {
        var nicknames = NameTables.Nicknames(given);
        return nicknames.Count > 0 && writing.Errs(ErrorRates.Nickname, MentionErrors.Nickname)
            ? writing.Draw.PickEarly(nicknames)
            : given;
    }

    private static string? Middle(Writing writing, string? middle)
    {
        if (middle is null || writing.Errs(ErrorRates.MiddleMissing, MentionErrors.MiddleMissing))
        {
            return null;
        }

        return writing.Errs(ErrorRates.MiddleInitial, MentionErrors.MiddleInitial) ? middle[..1] : middle;
    }

    private static string Surname(Writing writing)
    {
        var person = writing.Person;
        var surname = person.SurnameOn(writing.Happening.Day);
        if (person.MaidenSurname is { } maiden && surname != maiden &&
            writing.Errs(ErrorRates.FormerName, MentionErrors.FormerName))
        {
            surname = maiden;
        }

        return IsDouble(person, surname) ? Double(writing, surname) : surname;
    }

    private static bool IsDouble(TruePerson person, string surname) =>
        person.Name.Origin == "hispanic" && surname.Contains(' ', StringComparison.Ordinal);

    private static string Double(Writing writing, string surname)
    {
        if (writing.Errs(ErrorRates.SurnamePartDropped, MentionErrors.SurnamePartDropped))
        {
            return surname[..surname.IndexOf(' ', StringComparison.Ordinal)];
        }

        return writing.Errs(ErrorRates.SurnameJoined, MentionErrors.SurnameJoined)
            ? surname.Replace(' ', '-')
            : surname;
    }

    /// <summary>One slip of the fingers, at this rate.</summary>
    internal static string Slip(string text, string field, double rate, Writing writing)
    {
        if (!writing.Draw.Chance(rate * writing.Happening.Agency.Carelessness))
        {
            return text;
        }

        var (slipped, kind) = Typo.Make(text, writing.Draw);
        if (kind is not null)
        {
            writing.Note($"{MentionErrors.TypoPrefix}{field}-{kind}");
        }

        return slipped;
    }

    /// <summary>The first vendor's system knows no accents at all; elsewhere the typist may drop them.</summary>
    private static PersonName Fold(PersonName name, Writing writing)
    {
        var folded = name with
        {
            Given = AsciiText.Fold(name.Given!),
            Middle = name.Middle is null ? null : AsciiText.Fold(name.Middle),
            Surname = AsciiText.Fold(name.Surname!),
        };
        if (folded == name)
        {
            return name;
        }

        if (writing.Happening.Agency.Layout == ExportLayout.PersonRows)
        {
            writing.Note(MentionErrors.AccentsDropped);
            return folded;
        }

        return writing.Errs(ErrorRates.AccentsDropped, MentionErrors.AccentsDropped) ? folded : name;
    }
}
