namespace Exchange.Records.Codes;

/// <summary>Classes of offenses, by NIBRS code: crimes against persons, property and society, sex offenses, group B.</summary>
public static class OffenseClasses
{
    /// <summary>Sex offenses; each is a crime against a person too.</summary>
    public const string Sex = "sex";

    private const string Person = "person";

    /// <summary>Every class.</summary>
    public static IReadOnlyList<string> All { get; } = [Person, Sex, "property", "society", "group-b"];

    /// <summary>The classes of an offense; none when it bears no NIBRS code.</summary>
    public static IReadOnlyList<string> Of(string? nibrs) =>
        nibrs is null || CodeTables.Find("nibrs-offense")!.Find(nibrs)?.Class is not { } found ? []
        : found == Sex ? [Person, Sex] : [found];
}
