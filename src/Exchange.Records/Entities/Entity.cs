using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A person, vehicle, location or thing as one record mentions it.</summary>
public abstract record Entity
{
    /// <summary>Unique within its record; links name it.</summary>
    [Field(FieldGroup.Envelope, Required = true, LengthMax = 40)]
    public required string Id { get; init; }

    /// <summary>What the entity was to the event, from the code table <c>role</c>; null when not said.</summary>
    [Field(FieldGroup.Envelope, Codes = "role")]
    public string? Role { get; init; }

    /// <summary>Marks that hold for this entity alone, beside those of the record.</summary>
    [Field(FieldGroup.Envelope, Codes = "mark")]
    public IReadOnlyList<string> Marks { get; init; } = [];
}
