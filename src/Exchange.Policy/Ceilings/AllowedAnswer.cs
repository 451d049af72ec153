using Exchange.Policy.Templates;
using Exchange.Records.Fields;

namespace Exchange.Policy.Ceilings;

/// <summary>The most that an answer may hold.</summary>
/// <param name="Level">The highest level.</param>
/// <param name="Groups">The field groups that a record shown in full may hold.</param>
public readonly record struct AllowedAnswer(SharingLevel Level, FieldGroupSet Groups)
{
    /// <summary>No limit.</summary>
    public static AllowedAnswer Everything => new(SharingLevel.Full, FieldGroupSet.All);

    /// <summary>Nothing may leave.</summary>
    public static AllowedAnswer Nothing => new(SharingLevel.None, FieldGroupSet.None);

    /// <summary>What both allow.</summary>
    public AllowedAnswer And(AllowedAnswer other) =>
        new((SharingLevel)Math.Min((int)Level, (int)other.Level), new FieldGroupSet(Groups.Bits & other.Groups.Bits));
}
