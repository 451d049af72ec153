using System.Text;
using Exchange.Matching.Identifiers;
using Exchange.Matching.Names;
using Exchange.Records.Entities;

namespace Exchange.Matching.Persons;

/// <summary>Makes a card of a person.</summary>
internal sealed class CardBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<NameKey> keys = [];
    private readonly List<CardToken> tokens = [];
    private readonly List<CardName> names = [];

    public static PersonCard Build(Person person, DateTimeOffset? happened)
    {
        var builder = new CardBuilder();
        builder.AddName(person.Name);
        foreach (var alias in person.Aliases)
        {
            builder.AddName(NameParser.OfParts(alias.Surname, alias.Given), isAlias: true, null);
            builder.AddName(NameParser.Parse(alias.Full ?? ""), isAlias: true, CardField.AliasFull);
        }

        return new PersonCard
        {
            Text = builder.text.ToString(),
            Keys = [.. builder.keys],
            Tokens = [.. builder.tokens],
            Names = [.. builder.names],
            Birth = person.DateOfBirth ?? default,
            Born = YearsOf(person, happened),
            Sex = PackedCode.Of(person.Sex),
            Race = PackedCode.Of(person.Race),
            Eyes = PackedCode.Of(person.EyeColor),
            Hair = PackedCode.Of(person.HairColor),
            Height = (ushort)(person.HeightInches ?? 0),
            Weight = (ushort)(person.WeightPounds ?? 0),
            Numbers = [.. person.Identifiers.Select(number => IdentifierFolding.Compact(number.Value)).Where(number => number.Length > 0)],
        };
    }

    private void AddName(PersonName? name)
    {
        if (name is not null)
        {
            AddName(NameParser.OfParts(name.Surname, name.Given, name.Middle, name.Suffix), isAlias: false, null);
            AddName(NameParser.Parse(name.Full ?? ""), isAlias: false, CardField.NameFull);
        }
    }

    private void AddName(ParsedName name, bool isAlias, CardField? field)
    {
        var parts = Math.Min(name.Parts.Count, PersonCard.PartsMax);
        if (parts == 0)
        {
            return;
        }

        var joins = name.Joins.Where(join => join.First + join.Count <= parts).Take(PersonCard.JoinsMax).ToList();
        names.Add(new CardName(isAlias, tokens.Count, (byte)parts, (byte)joins.Count, PackedCode.Of(name.Suffix)));
        foreach (var token in name.Parts.Take(parts))
        {
            AddToken(token, field ?? CardFields.Of(token.Role, isAlias), 0, 0);
        }

        foreach (var join in joins)
        {
            AddToken(join.Token, field ?? CardFields.Of(join.Token.Role, isAlias), join.First, join.Count);
        }
    }

    private void AddToken(NameToken token, CardField field, int first, int count)
    {
        tokens.Add(new CardToken(
            text.Length, checked((byte)token.Text.Length), keys.Count, (byte)token.Keys.Length, token.Role, field, (byte)first, (byte)count));
        text.Append(token.Text);
        keys.AddRange(token.Keys);
    }

    /// <summary>Whoever was 30 on a day of 2020 was born in 1989 or 1990.</summary>
    private static (ushort From, ushort To) YearsOf(Person person, DateTimeOffset? happened)
    {
        if (happened is not { } day || (person.AgeMin ?? person.AgeMax) is not { } age)
        {
            return default;
        }

        return ((ushort)Math.Max(1, day.Year - (person.AgeMax ?? age) - 1), (ushort)Math.Max(1, day.Year - (person.AgeMin ?? age)));
    }
}
