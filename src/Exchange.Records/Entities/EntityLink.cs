using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>How one entity stands to another, or to another record.</summary>
public sealed record EntityLink
{
    /// <summary>Kind of the relation.</summary>
    [Field(FieldGroup.Envelope, Required = true, Codes = "link-type")]
    public required string Type { get; init; }

    /// <summary>Id of an entity of this record.</summary>
    [Field(FieldGroup.Envelope, Required = true, LengthMax = 40)]
    public required string From { get; init; }

    /// <summary>Id of an entity of this record, or ORI/system/local id of a record.</summary>
    [Field(FieldGroup.Envelope, Required = true, LengthMax = 300)]
    public required string To { get; init; }
}
