namespace Exchange.Matching.Persons;

/// <summary>Fields of a person's names; the numbers are part of the card's binary form.</summary>
internal enum CardField : byte
{
    NameFull,
    NameGiven,
    NameMiddle,
    NameSurname,
    AliasFull,
    AliasGiven,
    AliasSurname,
}
