namespace Exchange.Records.Fields;

/// <summary>
/// States once what holds for a field of a record. Validation, redaction, the index, the mapping files and the published schema
/// all read it from here; a field without it cannot be part of a record.
/// </summary>
/// <param name="group">The group by which templates decide about the field.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(FieldGroup group) : Attribute
{
    /// <summary>The group by which templates decide about the field.</summary>
    public FieldGroup Group { get; } = group;

    /// <summary>Name of the code table that the value must be in, or null for free values.</summary>
    public string? Codes { get; init; }

    /// <summary>A record or entity without this field is refused.</summary>
    public bool Required { get; init; }

    /// <summary>Most characters of a text. The default value is 500.</summary>
    public int LengthMax { get; init; } = 500;

    /// <summary>Least number allowed. The default value is 0.</summary>
    public double Least { get; init; }

    /// <summary>Greatest number allowed. The default value is 1,000,000,000.</summary>
    public double Most { get; init; } = 1_000_000_000;
}
