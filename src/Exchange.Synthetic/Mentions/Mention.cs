using Exchange.Records.Entities;
using Exchange.Synthetic.Stories;

namespace Exchange.Synthetic.Mentions;

/// <summary>
/// A person as one record has him or her, with home, telephone and e-mail, and what is wrong with all that.
/// </summary>
internal sealed record Mention(
    CastMember Member, Person Person, Location? Home, Telephone? Phone, EmailAddress? Email,
    IReadOnlyList<string> Errors);
