using Exchange.Records.Codes;
using Exchange.Synthetic.Drawing;
using Exchange.Synthetic.People;
using Exchange.Synthetic.Stories;

namespace Exchange.Synthetic.Mentions;

/// <summary>Somebody writes down a person at an event: what is written from, and the errors made on the way.</summary>
internal sealed class Writing(Happening happening, CastMember member, Draw draw)
{
    private readonly List<string> errors = [];

    /// <summary>The person as he or she is.</summary>
    public TruePerson Person => member.Person;

    /// <summary>The event.</summary>
    public Happening Happening => happening;

    /// <summary>The part of the person in it.</summary>
    public CastMember Member => member;

    /// <summary>What the errors are drawn from.</summary>
    public Draw Draw => draw;

    /// <summary>Whether the event is about the person; such people are written down with care.</summary>
    public bool IsSubject { get; } = member.Is(RoleClass.Subject);

    /// <summary>Errors made so far, in words of <see cref="MentionErrors"/>.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Draws whether an error of this rate is made here, and notes it.</summary>
    public bool Errs(double rate, string error)
    {
        var isMade = draw.Chance(rate * happening.Agency.Carelessness);
        if (isMade)
        {
            errors.Add(error);
        }

        return isMade;
    }

    /// <summary>Notes an error made.</summary>
    public void Note(string error) => errors.Add(error);
}
