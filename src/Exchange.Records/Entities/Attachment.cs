using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A document or image that the owner keeps, named by its digest.</summary>
public sealed record Attachment
{
    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits.</summary>
    [Field(FieldGroup.SourceNotes, Required = true, LengthMax = 64)]
    public required string Sha256 { get; init; }

    /// <summary>mug-shot, scene, item, document.</summary>
    [Field(FieldGroup.SourceNotes, Codes = "attachment-category")]
    public string? Category { get; init; }

    /// <summary>What it is.</summary>
    [Field(FieldGroup.SourceNotes, LengthMax = 200)]
    public string? Title { get; init; }
}
