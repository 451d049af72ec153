using Exchange.Records.Codes;
using Exchange.Synthetic.People;

namespace Exchange.Synthetic.Stories;

/// <summary>Shorthands for parts in events.</summary>
internal static class Cast
{
    /// <summary>A part.</summary>
    public static CastMember As(this TruePerson person, string role) => new(person, role, []);

    /// <summary>The part of a victim whose identity is confidential.</summary>
    public static CastMember AsProtected(this TruePerson person, string role) =>
        new(person, role, [Marks.VictimConfidential]);

    /// <summary>The same person in a part of another event.</summary>
    public static CastMember Now(this CastMember member, string role) => member with { Role = role };

    /// <summary>Whether the role is of the class.</summary>
    public static bool Is(this CastMember member, string roleClass) =>
        CodeTables.Roles.Find(member.Role)?.Class == roleClass;
}
