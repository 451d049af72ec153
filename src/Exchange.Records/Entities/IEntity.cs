namespace Exchange.Records.Entities;

/// <summary>A person, vehicle, location or thing as one record mentions it.</summary>
public interface IEntity
{
    /// <summary>Unique within its record; links name it.</summary>
    string Id { get; }

    /// <summary>What the entity was to the event, from the code table <c>role</c>; null when not said.</summary>
    string? Role { get; }

    /// <summary>Marks that hold for this entity alone, beside those of the record.</summary>
    IReadOnlyList<string> Marks { get; }
}
