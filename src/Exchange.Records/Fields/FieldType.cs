namespace Exchange.Records.Fields;

/// <summary>What a field's value is.</summary>
public enum FieldType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Whole number.</summary>
    Integer,

    /// <summary>Number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Point in time, RFC 3339.</summary>
    Timestamp,

    /// <summary>Date of which the day, or day and month, may be unknown.</summary>
    PartialDate,

    /// <summary>Agency identifier.</summary>
    Ori,

    /// <summary>Object with members.</summary>
    Object,
}
