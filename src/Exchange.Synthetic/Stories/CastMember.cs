using Exchange.Synthetic.People;

namespace Exchange.Synthetic.Stories;

/// <summary>A person in an event.</summary>
internal sealed record CastMember(TruePerson Person, string Role, IReadOnlyList<string> Marks);
