namespace Exchange.Synthetic.Drawing;

/// <summary>
/// What a sequence of draws is for; each has its own, so that a new draw in one changes nothing in another.
/// </summary>
internal enum DrawStream
{
    Person = 1,
    Household,
    Vehicle,
    Circle,
    Mention,
    Officer,
}
