namespace Exchange.Records.Codes;

/// <summary>One code.</summary>
/// <param name="Code">As written in records.</param>
/// <param name="Meaning">In words, for people.</param>
/// <param name="Class">A wider class, in the tables that have one: <c>subject</c>, <c>victim</c> and so on for roles.</param>
public sealed record CodeEntry(string Code, string Meaning, string? Class)
{
    /// <summary>Class of codes that are known and yet must not stand in a record (RLEX-IV-G).</summary>
    public const string Refused = "refused";
}
