using Exchange.Matching.Persons;
using Exchange.Records.Entities;
using Exchange.Records.Fields;

namespace Exchange.Index.Entries;

/// <summary>A record as such, or one entity of it, with its values.</summary>
/// <param name="label">What a sharing decision depends on.</param>
/// <param name="entity">The entity; null for the record as such.</param>
/// <param name="values">Everything that can be searched.</param>
/// <param name="eventTime">When the event of the record began.</param>
internal sealed class IndexedEntry(EntryLabel label, Entity? entity, IndexedValue[] values, DateTimeOffset? eventTime)
{
    private PersonCard? card;

    /// <summary>What a sharing decision depends on.</summary>
    public EntryLabel Label { get; } = label;

    /// <summary>The entity in the stored record; empty for the record as such.</summary>
    public string EntityId { get; } = entity?.Id ?? "";

    /// <summary>Everything that can be searched.</summary>
    public IndexedValue[] Values { get; } = values;

    /// <summary>Works out all that is otherwise worked out when first asked for, so that no search has to.</summary>
    public void WorkOut()
    {
        card = Card;
        Array.ForEach(Values, value => value.WorkOut());
    }

    /// <summary>What is compared of a person; null for anything else. Made when first asked for.</summary>
    public PersonCard? Card => card ??= entity is Person person ? PersonCard.Of(person, eventTime) : null;
}
