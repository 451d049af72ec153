using Exchange.Matching.Persons;
using Exchange.Records.Entities;
using Exchange.Records.Fields;

namespace Exchange.Index.Entries;

/// <summary>A record as such, or one entity of it, with its values.</summary>
internal sealed class IndexedEntry
{
    private readonly Person? person;
    private readonly DateTimeOffset? eventTime;
    private PersonCard? card;

    /// <summary>An entry of a record at hand.</summary>
    /// <param name="label">What a sharing decision depends on.</param>
    /// <param name="entity">The entity; null for the record as such.</param>
    /// <param name="values">Everything that can be searched.</param>
    /// <param name="eventTime">When the event of the record began.</param>
    public IndexedEntry(EntryLabel label, Entity? entity, IndexedValue[] values, DateTimeOffset? eventTime)
    {
        (Label, EntityId, Values) = (label, entity?.Id ?? "", values);
        (person, this.eventTime) = (entity as Person, eventTime);
    }

    /// <summary>An entry that was stored.</summary>
    public IndexedEntry(EntryLabel label, string entityId, IndexedValue[] values, PersonCard? card)
    {
        (Label, EntityId, Values) = (label, entityId, values);
        this.card = card;
    }

    /// <summary>What a sharing decision depends on.</summary>
    public EntryLabel Label { get; }

    /// <summary>The entity in the stored record; empty for the record as such.</summary>
    public string EntityId { get; }

    /// <summary>Everything that can be searched.</summary>
    public IndexedValue[] Values { get; }

    /// <summary>Works out all that is otherwise worked out when first asked for, so that no search has to.</summary>
    public void WorkOut()
    {
        card = Card;
        Array.ForEach(Values, value => value.WorkOut());
    }

    /// <summary>What is compared of a person; null for anything else. Made when first asked for.</summary>
    public PersonCard? Card => card ??= person is null ? null : PersonCard.Of(person, eventTime);
}
