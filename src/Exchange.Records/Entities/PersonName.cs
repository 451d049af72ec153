using Exchange.Records.Fields;

namespace Exchange.Records.Entities;

/// <summary>A person's name as the owner wrote it.</summary>
public sealed record PersonName
{
    /// <summary>The whole name where the parts are not known apart.</summary>
    [Field(FieldGroup.Name, LengthMax = 200)]
    public string? Full { get; init; }

    /// <summary>Title before the name.</summary>
    [Field(FieldGroup.Name, LengthMax = 40)]
    public string? Prefix { get; init; }

    /// <summary>First given name.</summary>
    [Field(FieldGroup.Name, LengthMax = 100)]
    public string? Given { get; init; }

    /// <summary>Middle names or initials.</summary>
    [Field(FieldGroup.Name, LengthMax = 100)]
    public string? Middle { get; init; }

    /// <summary>Family name or names, particles included.</summary>
    [Field(FieldGroup.Name, LengthMax = 100)]
    public string? Surname { get; init; }

    /// <summary>Jr, Sr, III and the like.</summary>
    [Field(FieldGroup.Name, LengthMax = 40)]
    public string? Suffix { get; init; }
}
