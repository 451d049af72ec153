namespace Exchange.Intake.Mappings.Values;

/// <summary>
/// What to do with a value that cannot be used: an unknown code, an unreadable number or date, one out of range.
/// </summary>
/// <param name="Rejects">The row is rejected.</param>
/// <param name="Value">Stands in its place; null for nothing.</param>
internal sealed record Otherwise(bool Rejects, string? Value)
{
    /// <summary>The row is rejected; what holds where a mapping says nothing.</summary>
    public static Otherwise Reject { get; } = new(true, null);

    /// <summary>The field stays empty.</summary>
    public static Otherwise LeaveOut { get; } = new(false, null);

    /// <summary>In words.</summary>
    public string Words =>
        Rejects ? "otherwise the row is rejected" : Value is null ? "otherwise left out" : $"otherwise `{Value}`";
}
