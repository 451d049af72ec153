namespace Exchange.Policy.Templates;

/// <summary>How much of a record is disclosed, the least first: a smaller value is stricter.</summary>
public enum SharingLevel
{
    /// <summary>Nothing, not even that it exists (N-DEx red, LEXS black).</summary>
    None,

    /// <summary>That the owner holds something, and whom to call (N-DEx yellow, LEXS gray; RLEX-V-A-3).</summary>
    Pointer,

    /// <summary>The record, less the field groups withheld (N-DEx green, LEXS white).</summary>
    Full,
}
