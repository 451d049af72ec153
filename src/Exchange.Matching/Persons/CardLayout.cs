namespace Exchange.Matching.Persons;

/// <summary>Sizes in bytes of the binary form of a card.</summary>
internal static class CardLayout
{
    public const int CodesAt = 22;
    public const int HeadSize = CodesAt + 16;
    public const int TokenSize = 6;
    public const int NameSize = 7;
}
