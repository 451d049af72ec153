using Exchange.Matching.Names;
using Exchange.Records.Fields;

namespace Exchange.Matching.Persons;

/// <summary>Where in the record model the parts of a card stand.</summary>
internal static class CardFields
{
    public static readonly FieldShape Birth = Leaf("dateOfBirth");
    public static readonly FieldShape AgeMin = Leaf("ageMin");
    public static readonly FieldShape Sex = Leaf("sex");
    public static readonly FieldShape Race = Leaf("race");
    public static readonly FieldShape Eyes = Leaf("eyeColor");
    public static readonly FieldShape Hair = Leaf("hairColor");
    public static readonly FieldShape Height = Leaf("heightInches");
    public static readonly FieldShape Weight = Leaf("weightPounds");
    public static readonly FieldShape Number = Leaf("identifiers[].value");

    private static readonly FieldShape[] Shapes =
    [
        Leaf("name.full"), Leaf("name.given"), Leaf("name.middle"), Leaf("name.surname"),
        Leaf("aliases[].full"), Leaf("aliases[].given"), Leaf("aliases[].surname"),
    ];

    /// <summary>The field of the record model.</summary>
    public static FieldShape Shape(CardField field) => Shapes[(int)field];

    /// <summary>The field that a part with this role stands in, when the parts of the name are known apart.</summary>
    public static CardField Of(NameRole role, bool alias) => (role, alias) switch
    {
        (NameRole.Surname, false) => CardField.NameSurname,
        (NameRole.Surname, true) => CardField.AliasSurname,
        (NameRole.Middle, false) => CardField.NameMiddle,
        (_, false) => CardField.NameGiven,
        (_, true) => CardField.AliasGiven,
    };

    private static FieldShape Leaf(string path) => RecordShape.Leaves["persons[]." + path];
}
